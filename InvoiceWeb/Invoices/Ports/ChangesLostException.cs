namespace InvoiceWeb.Invoices.Ports;

/// <summary>The database no longer holds the changes since the last one seen: read the present state and watch anew.</summary>
public sealed class ChangesLostException(Exception inner) : Exception("The history of changes was lost.", inner);
