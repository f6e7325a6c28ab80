using System.Runtime.InteropServices;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>The size of a page's picture in pixels, once turned upright; zero where there is nothing to show.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;
}
