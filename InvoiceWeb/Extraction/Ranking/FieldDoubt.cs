namespace InvoiceWeb.Extraction.Ranking;

/// <summary>What leaves a value to a person, however surely it was chosen.</summary>
/// <param name="Most">The highest confidence that it may have.</param>
/// <param name="Reason">For whoever asks why.</param>
internal sealed record FieldDoubt(double Most, string Reason);
