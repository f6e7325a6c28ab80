namespace InvoiceWeb.Invoices.Ports;

/// <summary>The names of their owners that invoices carry.</summary>
public interface IInvoiceOwners
{
    /// <summary>Puts another name on all invoices of an owner, also where their history tells what the owner did.</summary>
    Task RenameAsync(UserId owner, string name, CancellationToken cancellationToken);
}
