using System.Runtime.InteropServices;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>A nearly level line on a <see cref="StepMap"/>.</summary>
/// <param name="Center">Where it crosses the middle of the map.</param>
/// <param name="Slope">Pixels across for each pixel along.</param>
/// <param name="Weight">How strong an edge runs there, for comparison with others of the same map.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EdgeLine(double Center, double Slope, double Weight)
{
    public double At(double along, int length) => Center + (Slope * (along - (length / 2.0)));
}
