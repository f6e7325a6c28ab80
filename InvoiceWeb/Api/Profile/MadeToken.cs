namespace InvoiceWeb.Api.Profile;

/// <summary>A token that was made just now.</summary>
/// <param name="Text">The token itself, told only now.</param>
public sealed record MadeToken(TokenResource Token, string Text)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => Token.Id;
}
