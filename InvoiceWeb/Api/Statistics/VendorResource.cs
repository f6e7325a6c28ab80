namespace InvoiceWeb.Api.Statistics;

/// <summary>How many invoices of a vendor were read.</summary>
public sealed record VendorResource(string Vendor, long Count);
