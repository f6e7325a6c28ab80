using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The parts named "page" of a multipart body, one after the other as they arrive.</summary>
public sealed class MultipartPages
{
    public const string PartName = "page";

    private readonly MultipartReader reader;

    private MultipartPages(MultipartReader reader) => this.reader = reader;

    /// <returns>Null when the request does not carry a multipart form.</returns>
    public static MultipartPages? Of(HttpRequest request)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary).Value : null; // parsed when it is a form
        return string.IsNullOrEmpty(boundary) ? null : new MultipartPages(new MultipartReader(boundary, request.Body));
    }

    /// <summary>Each stream is good until the next one is asked for.</summary>
    /// <exception cref="IOException">The form ends before its closing boundary, or is no form at all.</exception>
    public async IAsyncEnumerable<Stream> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var name = section.GetContentDispositionHeader()?.Name.Value;
            if (name is not null && HeaderUtilities.RemoveQuotes(name) == PartName)
            {
                yield return section.Body;
            }
        }
    }
}
