namespace InvoiceWeb.Settings;

/// <summary>What came of a change. Unless it is saved, nothing was changed.</summary>
public abstract record SettingResult
{
    private SettingResult()
    {
    }

    public sealed record Saved(SettingState State) : SettingResult;

    /// <summary>No setting has this name, or none that can be changed.</summary>
    public sealed record Unknown : SettingResult;

    /// <param name="Problem">An English sentence for whoever asks by program; the pages have their own words where they can.</param>
    public sealed record Invalid(SettingState State, string Problem) : SettingResult;

    public sealed record Pinned(SettingState State) : SettingResult;

    /// <summary>Somebody else changed it since it was looked at.</summary>
    public sealed record Conflicting(SettingState State) : SettingResult;
}
