using System.Runtime.InteropServices;

namespace InvoiceWeb.Reading;

/// <summary>A point in fractions (0 to 1) of a picture's width and height.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PagePoint(double X, double Y);
