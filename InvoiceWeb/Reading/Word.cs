namespace InvoiceWeb.Reading;

/// <summary>One word of a page.</summary>
/// <param name="Text">Without white space, never empty.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Confidence">The reader's own, zero to one.</param>
public sealed record Word(string Text, PixelBox Box, double Confidence);
