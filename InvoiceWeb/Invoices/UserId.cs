namespace InvoiceWeb.Invoices;

/// <summary>The identity of a user as <c>users._id</c> holds it.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}
