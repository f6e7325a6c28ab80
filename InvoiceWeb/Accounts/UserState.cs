namespace InvoiceWeb.Accounts;

/// <summary>Whether a person can sign in, and why not.</summary>
public enum UserState
{
    Active,

    /// <summary>Has not set a password yet.</summary>
    Invited,

    /// <summary>Too many failures; passes by itself.</summary>
    Locked,

    /// <summary>Kept out by an admin.</summary>
    Disabled,
}
