namespace InvoiceWeb.Invoices;

/// <summary>Who asks. Employees see their own invoices, admins see all.</summary>
public readonly record struct Viewer(UserId Id, string Name, bool IsAdmin)
{
    public bool CanSee(UserId owner) => IsAdmin || owner == Id;

    /// <summary>The owner to narrow a query to; null when every owner may be seen.</summary>
    public UserId? Scope => IsAdmin ? null : Id;

    /// <summary>The viewer as the one who did something.</summary>
    public Person Person => new(Id, Name);
}
