using System.Runtime.InteropServices;
using InvoiceWeb.Reading.PaddleOcr;

namespace InvoiceWeb.Reading.Quality;

/// <summary>How well a line can be seen, and how surely it was read.</summary>
/// <param name="Region">Where it is.</param>
/// <param name="Characters">How many were read.</param>
/// <param name="Confidence">The mean over the characters, zero to one.</param>
/// <param name="Blur">How far an edge from ink to paper is smeared, in heights of the line.</param>
/// <param name="Paper">The brightness of the paper, 0 to 255.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineLook(TextRegion Region, int Characters, double Confidence, double Blur, double Paper);
