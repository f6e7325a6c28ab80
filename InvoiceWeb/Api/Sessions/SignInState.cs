namespace InvoiceWeb.Api.Sessions;

/// <summary>How far a sign-in has come.</summary>
public enum SignInState
{
    SignedIn,

    /// <summary>The code of the authenticator app comes next.</summary>
    NeedsCode,
}
