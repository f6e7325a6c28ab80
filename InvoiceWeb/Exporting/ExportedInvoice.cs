using System.Globalization;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Exporting;

/// <summary>An invoice as it is taken away. Dates are ISO 8601, amounts plain decimals with a point, confidences 0 to 1.</summary>
public sealed record ExportedInvoice(
    string Id,
    string Status,
    string? Vendor,
    string? Number,
    DateOnly? Date,
    DateOnly? DueDate,
    decimal? Total,
    decimal? Net,
    decimal? Tax,
    string? Currency,
    string? VatId,
    string? Iban,
    double? LeastConfidence,
    string SentBy,
    DateTimeOffset SentAt,
    DateTimeOffset? ReadAt,
    int Pages)
{
    public static ExportedInvoice Of(Invoice invoice)
    {
        var fields = invoice.Fields;
        double?[] confidences = [fields.Date?.Confidence, fields.Total?.Confidence, fields.Number?.Confidence];
        return new ExportedInvoice(
            invoice.Id.Value,
            invoice.Status.ToString(),
            fields.Vendor?.Value,
            fields.Number?.Value,
            fields.Date?.Value,
            fields.DueDate?.Value,
            fields.Total?.Value,
            fields.Net?.Value,
            fields.Tax?.Value,
            fields.Currency?.Value,
            fields.VatId?.Value,
            fields.Iban?.Value,
            confidences.Min(),
            invoice.OwnerName,
            invoice.CreatedAt,
            invoice.ReadAt,
            invoice.Pages.Count);
    }

    /// <summary>The name of a page's file beside the table, for example <c>65e45a0000000000000000a1-1.jpg</c>.</summary>
    /// <param name="page">0-based.</param>
    public static string FileName(Invoice invoice, int page)
    {
        var extension = invoice.Pages[page].MediaType switch
        {
            "image/jpeg" => "jpg",
            "application/pdf" => "pdf",
            "application/xml" or "text/xml" => "xml",
            var image when image.StartsWith("image/", StringComparison.Ordinal) => image["image/".Length..],
            _ => "bin",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{invoice.Id}-{page + 1}.{extension}");
    }
}
