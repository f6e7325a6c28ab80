using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction.Dates;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Makes the training examples of the four ranked fields out of the documents whose truth is known.</summary>
internal sealed class ExampleMaker
{
    private readonly List<(LabelledDocument Document, DocumentEvidence Evidence)> _documents;

    public ExampleMaker(IEnumerable<(LabelledDocument Document, TimedPage Page)> pages) => _documents =
        [.. pages.Select(p => (p.Document, new DocumentEvidence(new DocumentText(p.Page.Page is { } page ? [page] : Array.Empty<PageText>()))))];

    public IReadOnlyList<Example> Numbers() => Make(d => d.Number, NumberCandidates.Find, (truth, c) => Sameness.Number(truth, c.Value));

    public IReadOnlyList<Example> Vendors() => Make(d => d.Vendor, VendorCandidates.Find, (truth, c) => Sameness.Vendor(truth, c.Value));

    public IReadOnlyList<Example> Dates() => [.. _documents.Where(d => d.Document.Date is not null)
        .Select(d => Make(d.Document, DateCandidates.Find(d.Evidence), c => c.Value == d.Document.Date))];

    public IReadOnlyList<Example> Totals() => [.. _documents.Where(d => d.Document.Total is not null)
        .Select(d => Make(d.Document, TotalCandidates.Find(d.Evidence), c => Sameness.Amount(d.Document.Total!.Value, c.Value)))]; // filtered above

    private List<Example> Make(
        Func<LabelledDocument, string?> truth,
        Func<DocumentEvidence, IReadOnlyList<Candidate<string>>> find,
        Func<string, Candidate<string>, bool> same) =>
        [.. from d in _documents
            let known = truth(d.Document)
            where known is not null
            select Make(d.Document, find(d.Evidence), c => same(known, c))];

    private static Example Make<T>(LabelledDocument document, IReadOnlyList<Candidate<T>> candidates, Func<Candidate<T>, bool> same)
        where T : notnull =>
        new(document.Group, [.. candidates.Select(c => c.Features)], [.. candidates.Select(same)], [.. candidates.Select(c => (object)c.Value)]);
}
