namespace InvoiceWeb.Api.Profile;

/// <summary>Each signs in once in place of the app's code; told only now.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes)
{
    /// <summary>Without the codes.</summary>
    public override string ToString() => nameof(RecoveryCodes);
}
