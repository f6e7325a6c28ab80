namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>Who asks.</summary>
public enum Visitor
{
    Anonymous,

    /// <summary>An employee whom nothing in question belongs to.</summary>
    Other,
    Owner,
    Admin,

    /// <summary>The owner, whose account was disabled after he had signed in.</summary>
    Disabled,

    /// <summary>A program with an admin's token of all scopes, which is nobody to the pages. What each scope by itself opens is asked by ScopeMatrixTests.</summary>
    Token,
}
