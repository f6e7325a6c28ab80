namespace InvoiceWeb.Invoices.Checking;

/// <summary>
/// That a person stands for a field: its value, or that there is none, is sure and survives a further reading. Together with what was
/// read it tells whether the reader was right.
/// </summary>
/// <param name="By">Who said so last.</param>
/// <param name="Read">What was read when the field was last read; null when nothing was found.</param>
public sealed record Verdict(InvoiceField Field, Person By, DateTimeOffset At, ReadValue? Read);
