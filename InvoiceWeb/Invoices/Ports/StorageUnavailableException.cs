namespace InvoiceWeb.Invoices.Ports;

/// <summary>The database could not be reached. Nothing that was to be stored may be taken for stored.</summary>
public sealed class StorageUnavailableException(string message, Exception inner) : Exception(message, inner);
