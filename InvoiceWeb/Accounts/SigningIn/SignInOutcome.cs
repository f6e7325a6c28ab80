namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>What came of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn : SignInOutcome;

    /// <summary>The password was right; the code of the authenticator app comes next.</summary>
    public sealed record NeedsCode : SignInOutcome;

    /// <summary>Wrong, locked, disabled, not invited, unknown: which of them is not told.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many attempts on this account, whether or not there is one.</summary>
    public sealed record Throttled(TimeSpan Wait) : SignInOutcome;

    /// <summary>The first step was too long ago; it starts with the password again.</summary>
    public sealed record Expired : SignInOutcome;
}
