using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>A date as it may be meant by what stands on the page.</summary>
/// <param name="Value">The day.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsAmbiguous">Day and month could change places.</param>
/// <param name="HasShortYear">Written with a year of two digits.</param>
/// <param name="IsRepaired">Read with letters in place of digits.</param>
/// <param name="IsGlued">Another number runs into it without a gap.</param>
internal sealed record WrittenDate(DateOnly Value, TextSpan Span, DateForm Form, bool IsAmbiguous, bool HasShortYear, bool IsRepaired, bool IsGlued = false);
