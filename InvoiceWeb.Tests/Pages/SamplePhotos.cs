namespace InvoiceWeb.Tests.Pages;

/// <summary>Photos as base64 text.</summary>
public static class SamplePhotos
{
    /// <summary>The smallest PNG there is: one pixel.</summary>
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] PixelBytes { get; } = Convert.FromBase64String(Pixel);
}
