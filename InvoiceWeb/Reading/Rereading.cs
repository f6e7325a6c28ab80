namespace InvoiceWeb.Reading;

/// <summary>What came of reading a place once more that the first reader was not sure of, in other cuts.</summary>
/// <param name="Box">The place, on the turned page.</param>
/// <param name="Agrees">Whether every cut reads as it stands on the page.</param>
public sealed record Rereading(PixelBox Box, bool Agrees);
