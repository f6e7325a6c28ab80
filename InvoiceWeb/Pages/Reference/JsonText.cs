using System.Text.Encodings.Web;
using System.Text.Json;

namespace InvoiceWeb.Pages.Reference;

internal static class JsonText
{
    /// <summary>Legible; Razor escapes what HTML gives a meaning to.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
