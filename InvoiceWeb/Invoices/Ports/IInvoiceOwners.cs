namespace InvoiceWeb.Invoices.Ports;

/// <summary>The names of their owners that invoices carry.</summary>
public interface IInvoiceOwners
{
    /// <summary>Puts another name on all invoices of an owner.</summary>
    Task RenameAsync(UserId owner, string name, CancellationToken cancellationToken);
}
