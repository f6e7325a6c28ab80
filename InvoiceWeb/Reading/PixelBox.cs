using System.Runtime.InteropServices;

namespace InvoiceWeb.Reading;

/// <summary>A rectangle in pixels of a page turned so that its lines are level (<see cref="PageTurn"/>).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public double CenterX => X + (Width / 2.0);

    public double CenterY => Y + (Height / 2.0);

    /// <summary>The smallest rectangle around both.</summary>
    public PixelBox Union(PixelBox other)
    {
        int left = Math.Min(X, other.X);
        int top = Math.Min(Y, other.Y);
        return new(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }

    /// <summary>Pixel rows that both share; negative is the gap between them.</summary>
    public int VerticalOverlap(PixelBox other) => Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);

    /// <summary>Pixel columns that both share; negative is the gap between them.</summary>
    public int HorizontalOverlap(PixelBox other) => Math.Min(Right, other.Right) - Math.Max(X, other.X);
}
