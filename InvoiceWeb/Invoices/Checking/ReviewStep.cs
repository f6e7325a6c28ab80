namespace InvoiceWeb.Invoices.Checking;

/// <summary>Where somebody stands who checks one invoice after the other.</summary>
/// <param name="Current">Without its text and its history; null when nothing follows.</param>
/// <param name="Next">What comes after it, so that its picture can be fetched beforehand.</param>
/// <param name="Left">How many there are from the current one on.</param>
/// <param name="IsMore">Whether there are more than were counted.</param>
public sealed record ReviewStep(Invoice? Current, Invoice? Next, int Left, bool IsMore);
