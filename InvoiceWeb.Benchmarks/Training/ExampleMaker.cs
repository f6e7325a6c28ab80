using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Makes the training examples of the ranked fields out of the documents whose truth is known.</summary>
internal sealed class ExampleMaker
{
    private readonly (LabelledDocument Document, DocumentChoices Choices)[] _documents;

    public ExampleMaker(IEnumerable<(LabelledDocument Document, TimedPage Page)> pages) => _documents =
        [.. pages.AsParallel().AsOrdered().Select(p => (p.Document, new DocumentChoices(
            new DocumentEvidence(new DocumentText(p.Page.Page is { } page ? [page] : Array.Empty<PageText>())), ModelFile.Embedded)))];

    public IReadOnlyList<Example> Numbers() => [.. from d in _documents
        let truth = d.Document.Number
        where truth is not null
        select Make(d.Document, d.Choices.Number, v => Sameness.Number(truth, v), truth)];

    public IReadOnlyList<Example> Dates() => [.. from d in _documents
        where d.Document.Date is not null
        select Make(d.Document, d.Choices.Date, v => v == d.Document.Date)];

    public IReadOnlyList<Example> Totals() => [.. from d in _documents
        let truth = d.Document.Total
        where truth is not null
        select Make(d.Document, d.Choices.Total, v => Sameness.Amount(truth.Value, v))];

    public IReadOnlyList<Example> Vendors() => [.. from d in _documents
        let truth = d.Document.Vendor
        where truth is not null
        select Make(d.Document, d.Choices.Vendor, v => Sameness.Vendor(truth, v))];

    /// <summary>Receipts are paid at the till: where one is labelled without a due date, none of its dates is one.</summary>
    public IReadOnlyList<Example> DueDates() => [.. from d in _documents
        where d.Document.DueDate is not null || d.Document.IsReceipt
        select Make(d.Document, d.Choices.DueDate, v => v == d.Document.DueDate)];

    public IReadOnlyList<Example> Taxes() => [.. from d in _documents
        let truth = d.Document.Tax
        where truth is not null
        select Make(d.Document, d.Choices.Tax, v => Sameness.Amount(truth.Value, v))];

    /// <param name="document">The document.</param>
    /// <param name="choice">What the field is chosen from.</param>
    /// <param name="same">Whether a value is the truth.</param>
    /// <param name="truth">As text, where a misread value tells as well as a right one which place is meant.</param>
    private static Example Make<T>(LabelledDocument document, Choice<T> choice, Func<T, bool> same, string? truth = null)
        where T : notnull
    {
        bool[] right = [.. choice.Candidates.Select(c => same(c.Value))];
        return new(
            document.Group,
            [.. choice.Candidates.Select(c => c.Features)],
            right,
            truth is null || right.Contains(value: true) ? right : Misreading.Of(truth, [.. choice.Candidates.Select(c => $"{c.Value}")]),
            [.. choice.Candidates.Select(c => c.Key)]);
    }
}
