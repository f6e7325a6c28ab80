namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>A line as the recognizer read it.</summary>
/// <param name="Characters">In order of reading.</param>
/// <param name="Steps">How many time steps the line was divided into.</param>
/// <param name="Gaps">Before each character but the first: the blank columns since the one before, in widths of the line's height.</param>
internal sealed record ReadLine(IReadOnlyList<ReadCharacter> Characters, int Steps, IReadOnlyList<double> Gaps);
