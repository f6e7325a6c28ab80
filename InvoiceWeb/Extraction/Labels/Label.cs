using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Labels;

/// <summary>A label found in a line.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Phrase">The phrase it was recognized by, folded.</param>
internal sealed record Label(LabelKind Kind, TextSpan Span, string Phrase);
