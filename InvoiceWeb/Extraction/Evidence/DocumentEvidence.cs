using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>What was recognized in the lines of a document before any field is decided: labels, amounts, dates.</summary>
internal sealed class DocumentEvidence
{
    private readonly IReadOnlyList<Label>[] _labels;
    private readonly IReadOnlyList<Amount>[] _amounts;

    public DocumentEvidence(DocumentText document)
    {
        Document = document;
        _labels = [.. document.Lines.Select(LabelFinder.Find)];
        Dates = [.. document.Lines.SelectMany(DateReader.Find)];
        ILookup<int, WrittenDate> dates = Dates.ToLookup(d => d.Span.Line.Index);
        _amounts = [.. document.Lines.Select(l => Outside(AmountReader.Find(l), dates[l.Index]))];
        ReaderConfidence = document.Lines.SelectMany(l => l.Line.Words).Select(w => w.Confidence).DefaultIfEmpty(1).Average();
        Order = new(WrittenCountry.IsMonthFirst(document), Dates);
        FirstPrice = Amounts.FirstOrDefault(a => a.HasDecimals)?.Span.Line.Index;
    }

    public DocumentText Document { get; }

    public IReadOnlyList<WrittenDate> Dates { get; }

    public IEnumerable<Amount> Amounts => _amounts.SelectMany(a => a);

    /// <summary>The first line that ends in a price; null when none does.</summary>
    public int? FirstPrice { get; }

    /// <summary>The reader's mean confidence in the document's words; one without words.</summary>
    public double ReaderConfidence { get; }

    /// <summary>Which of two readings a date is likely meant in.</summary>
    public DateOrder Order { get; }

    public IReadOnlyList<Label> LabelsOf(DocumentLine line) => _labels[line.Index];

    public IReadOnlyList<Amount> AmountsOf(DocumentLine line) => _amounts[line.Index];

    // "12.03.20" holds no amount of 12.03.
    private static List<Amount> Outside(IEnumerable<Amount> amounts, IEnumerable<WrittenDate> dates) =>
        [.. amounts.Where(a => !dates.Any(d => d.Span.Start < a.Span.End && a.Span.Start < d.Span.End))];
}
