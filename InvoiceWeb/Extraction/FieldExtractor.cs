using InvoiceWeb.Extraction.Currencies;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Ibans;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Extraction.VatIds;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction;

/// <summary>From the words of a document to its fields. Pure: the same words give the same fields.</summary>
public static class FieldExtractor
{
    /// <summary>Below this, a value is more likely wrong than worth showing.</summary>
    private const double LeastConfidence = 0.05;

    // Many documents have no number, no due date and no tax: something has to speak for one.
    private const double LeastConfidenceOfOptional = 0.3;

    // A code that no words call the document's number: terminals, tills and cards have such, too.
    private const double LeastConfidenceOfUncalled = 0.85;

    /// <summary>Finds the fields of one document.</summary>
    /// <param name="pages">Its pages in order.</param>
    public static InvoiceFields Extract(IReadOnlyList<PageText> pages) => Extract(pages, ModelFile.Embedded);

    internal static InvoiceFields Extract(IReadOnlyList<PageText> pages, ModelFile models)
    {
        DocumentEvidence evidence = new(new DocumentText(pages));
        DocumentChoices choices = new(evidence, models);
        ReadField<decimal>? total = choices.Total.ToField(pages, LeastConfidence);
        ReadField<decimal>? tax = choices.Tax.ToField(pages, LeastConfidenceOfOptional);
        return new()
        {
            Number = choices.Number.ToField(pages, LeastConfidenceOf(evidence, choices.Number.Best)),
            Date = choices.Date.ToField(pages, LeastConfidence),
            DueDate = choices.DueDate.ToField(pages, LeastConfidenceOfOptional),
            Total = total,
            Net = NetFinder.Find(evidence, total, tax),
            Tax = tax,
            Currency = CurrencyFinder.Find(evidence, total),
            Vendor = choices.Vendor.ToField(pages, LeastConfidence),
            VatId = VatIdFinder.Find(evidence),
            Iban = IbanFinder.Find(evidence),
        };
    }

    // What is announced as the document's number is shown however unsure, lest the document looks as if it had none and nobody checks it.
    private static double LeastConfidenceOf(DocumentEvidence evidence, Candidate<string>? number) => number switch
    {
        null => LeastConfidence,
        _ when number.Features.Has("label.announced") => LeastConfidence,
        _ when number.Features.Has("label.bare") || HasNumberLabel(evidence) => LeastConfidenceOfOptional,
        _ => LeastConfidenceOfUncalled,
    };

    private static bool HasNumberLabel(DocumentEvidence evidence) =>
        evidence.Document.Lines.Any(line => evidence.LabelsOf(line).Any(label => label.Kind is LabelKind.InvoiceNumber));
}
