using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Api.Invoices;

/// <summary>The files of a request, each as a stream of base64 text that is good until the next one is asked for.</summary>
internal static class SentFiles
{
    private const string PartName = "page";

    public static bool IsJson(HttpRequest request) => request.HasJsonContentType();

    /// <exception cref="BadHttpRequestException">It is not such a JSON, or too long.</exception>
    public static async Task<IAsyncEnumerable<Stream>> OfJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFromJsonAsync<NewInvoice>(cancellationToken) is { Pages: { } pages } && pages.All(page => page is not null)
                ? ReadAsync(pages)
                : throw new BadHttpRequestException("The JSON has to be an object with an array of pages.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The JSON cannot be read.", exception);
        }
    }

    /// <summary>The boundary of a multipart form; null where the request is none.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : null;

    /// <summary>The files that a form has under the name page, one after the other as they arrive.</summary>
    /// <exception cref="BadHttpRequestException">The form ends before its closing boundary, or is none.</exception>
    public static async IAsyncEnumerable<Stream> OfFormAsync(HttpRequest request, string boundary, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new MultipartReader(boundary, request.Body);
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            if (HeaderUtilities.RemoveQuotes(section.GetContentDispositionHeader()?.Name ?? default).Equals(PartName, StringComparison.Ordinal))
            {
                using var transform = new ToBase64Transform();
                await using var base64 = new CryptoStream(section.Body, transform, CryptoStreamMode.Read, leaveOpen: true);
                yield return base64;
            }
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException) && !cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The form ends before its closing boundary, or is none.", exception);
        }
    }

    private static async IAsyncEnumerable<Stream> ReadAsync(IReadOnlyList<string> pages)
    {
        foreach (var page in pages)
        {
            await using var base64 = new MemoryStream(Encoding.UTF8.GetBytes(page));
            yield return base64;
        }
    }
}
