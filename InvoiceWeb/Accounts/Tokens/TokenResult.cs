namespace InvoiceWeb.Accounts.Tokens;

/// <summary>What came of an order. Unless it is made, nothing was.</summary>
public abstract record TokenResult
{
    private TokenResult()
    {
    }

    /// <param name="Text">The token itself, which is stored nowhere.</param>
    public sealed record Made(AccessToken Token, string Text) : TokenResult;

    public sealed record Refused(TokenFlaw Flaw) : TokenResult;
}
