using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>Holds an electronic invoice against the pages that are printed of it.</summary>
internal sealed class PrintComparison
{
    /// <summary>Fewer words are a stamp or a cover, not a print of the invoice.</summary>
    private const int LeastWords = 12;

    /// <summary>Below this, what was read on the page is no ground to doubt the electronic invoice.</summary>
    private const double SureReading = 0.9;

    private readonly IReadOnlyList<PageText> _pages;
    private readonly PrintedValues _printed;
    private readonly bool _hasPrint;
    private readonly InvoiceFields _read;

    public PrintComparison(IReadOnlyList<PageText> pages)
    {
        DocumentText text = new(pages);
        _pages = pages;
        _printed = new(text);
        _hasPrint = text.Lines.Sum(line => line.Line.Words.Count) >= LeastWords;
        _read = _hasPrint ? FieldExtractor.Extract(pages) : InvoiceFields.Empty;
    }

    /// <summary>The fields with their boxes where the values stand on a page.</summary>
    public InvoiceFields Place(InvoiceFields fields) => fields with
    {
        Number = Place(fields.Number, _printed.FindCode),
        Date = Place(fields.Date, _printed.Find),
        DueDate = Place(fields.DueDate, _printed.Find),
        Total = Place(fields.Total, _printed.Find),
        Net = Place(fields.Net, _printed.Find),
        Tax = Place(fields.Tax, _printed.Find),
        Vendor = Place(fields.Vendor, _printed.FindName),
        VatId = Place(fields.VatId, _printed.FindCode),
        Iban = Place(fields.Iban, _printed.FindCode),
    };

    /// <summary>
    /// The fields, with those that the electronic invoice leaves out as the pages were read. A page that does not name the sender is of
    /// another invoice perhaps, and gives nothing.
    /// </summary>
    public InvoiceFields Complete(InvoiceFields fields)
    {
        if (fields.Vendor is { } sender && _printed.FindName(sender.Value) is null)
        {
            return fields;
        }

        bool sameTotal = _read.Total?.Value == fields.Total?.Value; // net and tax are read as parts of a total
        return fields with
        {
            Number = fields.Number ?? Sure(_read.Number),
            Date = fields.Date ?? Sure(_read.Date),
            DueDate = fields.DueDate ?? _read.DueDate,
            Total = fields.Total ?? Sure(_read.Total),
            Net = fields.Net ?? (sameTotal ? Sure(_read.Net) : null),
            Tax = fields.Tax ?? (sameTotal ? Sure(_read.Tax) : null),
            Currency = fields.Currency ?? Sure(_read.Currency),
            Vendor = fields.Vendor ?? Sure(_read.Vendor),
            VatId = fields.VatId ?? Sure(_read.VatId),
            Iban = fields.Iban ?? Sure(_read.Iban),
        };
    }

    /// <summary>
    /// What the pages contradict. A number, a date or a total that stands nowhere on them counts; so does any value instead of which the
    /// reading of the page is sure of another. What a page merely leaves out (accounts, tax, net) is no contradiction.
    /// </summary>
    public IReadOnlyList<FieldDifference> Compare(EInvoice invoice)
    {
        if (!_hasPrint)
        {
            return [];
        }

        InvoiceFields stated = invoice.Fields;
        decimal[] sums = [.. invoice.OtherAmounts, .. new[] { stated.Total?.Value, stated.Net?.Value, stated.Tax?.Value, invoice.Payable }.OfType<decimal>()];
        return [.. new[]
        {
            Check("invoice_number", stated.Number, _read.Number, _printed.FindCode, value => value, mustStand: true),
            Check("date", stated.Date, _read.Date, _printed.Find, PlainForm.Of, mustStand: true),
            Check("due_date", stated.DueDate, _read.DueDate, _printed.Find, PlainForm.Of, mustStand: false),
            Check("total", stated.Total, _read.Total, _printed.Find, PlainForm.Of, mustStand: true) ?? Outbid(stated.Total, _read.Total, sums),
            Check("net", stated.Net, _read.Net, _printed.Find, PlainForm.Of, mustStand: false),
            Check("tax", stated.Tax, _read.Tax, _printed.Find, PlainForm.Of, mustStand: false),
            Check("currency", stated.Currency, _read.Currency, _ => null, value => value, mustStand: false),
            Check("vendor", stated.Vendor, _read.Vendor, _printed.FindName, value => value, mustStand: false),
            Check("vat_id", stated.VatId, _read.VatId, _printed.FindCode, value => value, mustStand: false),
            Check("iban", stated.Iban, _read.Iban, _printed.FindCode, value => value, mustStand: false),
        }.OfType<FieldDifference>()];
    }

    private static ReadField<T>? Sure<T>(ReadField<T>? read)
        where T : notnull => read?.Confidence >= SureReading ? read : null;

    private ReadField<T>? Place<T>(ReadField<T>? field, Func<T, TextSpan?> find)
        where T : notnull => field is null ? null : field with { Box = find(field.Value)?.ToFieldBox(_pages) };

    private static FieldDifference? Check<T>(
        string name, ReadField<T>? stated, ReadField<T>? read, Func<T, TextSpan?> find, Func<T, string> write, bool mustStand)
        where T : notnull
    {
        if (stated is null || find(stated.Value) is not null)
        {
            return null;
        }

        bool isSure = read?.Confidence >= SureReading;
        bool differs = isSure && !EqualityComparer<T>.Default.Equals(read!.Value, stated.Value); // sure implies read
        return differs || (mustStand && !isSure) ? new(name, write(stated.Value), differs ? write(read!.Value) : null) : null;
    }

    // The stated total stands somewhere, perhaps as the price of a line; the page is sure of a total that the electronic invoice knows nothing of.
    private static FieldDifference? Outbid(ReadField<decimal>? stated, ReadField<decimal>? read, decimal[] sums) =>
        stated is not null && read?.Confidence >= SureReading && !Array.Exists(sums, sum => Math.Abs(sum) == Math.Abs(read.Value))
            ? new("total", PlainForm.Of(stated.Value), PlainForm.Of(read.Value))
            : null;
}
