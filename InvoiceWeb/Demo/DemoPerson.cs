using InvoiceWeb.Invoices;

namespace InvoiceWeb.Demo;

/// <summary>Someone of the demo.</summary>
/// <param name="NewPassword">The password that was just made; null when the person was there before.</param>
public sealed record DemoPerson(Viewer Viewer, string Email, string? NewPassword);
