namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>A character that the recognizer saw.</summary>
/// <param name="Text">Usually one character.</param>
/// <param name="Step">The time step at which it was surest, 0-based.</param>
/// <param name="Confidence">Zero to one.</param>
internal readonly record struct ReadCharacter(string Text, int Step, double Confidence);
