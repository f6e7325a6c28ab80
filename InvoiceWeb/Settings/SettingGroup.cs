namespace InvoiceWeb.Settings;

/// <summary>What settings are about.</summary>
public enum SettingGroup
{
    /// <summary>Shown elsewhere.</summary>
    None,
    Reading,
    Trash,
    Uploads,
    SigningIn,
    Links,
}
