namespace InvoiceWeb.Accounts.Import;

/// <summary>What can be wrong with a table of people.</summary>
public enum ImportFlaw
{
    /// <summary>The columns name and email are not both named.</summary>
    NoHeader,

    /// <summary>It is no CSV.</summary>
    Malformed,

    /// <summary>It has no rows.</summary>
    Empty,

    /// <summary>It has more than <see cref="UserImport.MaxRows"/>.</summary>
    TooManyRows,

    NameMissing,

    NameTooLong,

    EmailMissing,

    /// <summary>The value is what stands in its place.</summary>
    NoEmail,

    /// <summary>The value is what stands in its place.</summary>
    NoRole,

    /// <summary>The value is the line that has the same address.</summary>
    Twice,

    /// <summary>The value is the address.</summary>
    Taken,
}
