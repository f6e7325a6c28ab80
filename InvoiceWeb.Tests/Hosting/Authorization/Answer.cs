namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>What an address says to somebody, as far as his rights go.</summary>
public enum Answer
{
    /// <summary>It does what it is for, or says what is wrong with what it was given.</summary>
    LetIn,

    /// <summary>Sign in first: led to the sign-in page, or 401.</summary>
    SignIn,

    /// <summary>Not for this role or scope: led to the page that says so, or 403.</summary>
    Denied,

    /// <summary>As if there were nothing: 404.</summary>
    Hidden,
}
