using InvoiceWeb.Extraction.Currencies;
using InvoiceWeb.Extraction.Dates;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction;

/// <summary>From the words of a document to its fields. Pure: the same words give the same fields.</summary>
public static class FieldExtractor
{
    /// <summary>Below this, a value is more likely wrong than worth showing.</summary>
    private const double LeastConfidence = 0.05;

    /// <summary>Finds the fields of one document.</summary>
    /// <param name="pages">Its pages in order.</param>
    public static InvoiceFields Extract(IReadOnlyList<PageText> pages) => Extract(pages, ModelFile.Embedded);

    internal static InvoiceFields Extract(IReadOnlyList<PageText> pages, ModelFile models)
    {
        DocumentEvidence evidence = new(new DocumentText(pages));
        return new()
        {
            Number = Choose(models.Number, NumberCandidates.Find(evidence), pages),
            Date = Choose(models.Date, DateCandidates.Find(evidence), pages),
            Total = Choose(models.Total, TotalCandidates.Find(evidence), pages),
            Currency = CurrencyFinder.Find(evidence),
            Vendor = Choose(models.Vendor, VendorCandidates.Find(evidence), pages),
        };
    }

    private static ReadField<T>? Choose<T>(FieldModel model, IReadOnlyList<Candidate<T>> candidates, IReadOnlyList<PageText> pages)
        where T : notnull
    {
        if (Ranker.Best(model, candidates) is not { } best)
        {
            return null;
        }

        double confidence = model.Calibration.Apply(best.Share);
        return confidence < LeastConfidence ? null : new(best.Candidate.Value, confidence, best.Candidate.Span.ToFieldBox(pages));
    }
}
