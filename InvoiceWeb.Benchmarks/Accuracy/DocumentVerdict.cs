using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary>How the known fields of one document came out.</summary>
internal sealed record DocumentVerdict(LabelledDocument Document, TimeSpan Elapsed, IReadOnlyList<Verdict> Fields)
{
    private static readonly string[] Key = ["number", "date", "total"];

    /// <summary>Number, date and total, as far as they are known.</summary>
    public bool AllRight => Fields.Where(f => Key.Contains(f.Field, StringComparer.Ordinal)).All(f => f.IsRight);

    /// <summary>Whether the product would not ask a person to look.</summary>
    public bool IsSure { get; private init; }

    public static DocumentVerdict Judge(LabelledDocument document, TimeSpan elapsed, InvoiceFields fields, double threshold)
    {
        List<Verdict> verdicts = [];
        Add("number", document.Number, fields.Number, Sameness.Number, v => v);
        Add("date", document.Date?.ToString("O", CultureInfo.InvariantCulture), fields.Date, (t, v) => string.Equals(t, v.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal), v => v.ToString("O", CultureInfo.InvariantCulture));
        Add("total", document.Total?.ToString(CultureInfo.InvariantCulture), fields.Total, (t, v) => Sameness.Amount(decimal.Parse(t, CultureInfo.InvariantCulture), v), v => v.ToString(CultureInfo.InvariantCulture));
        Add("currency", document.Currency, fields.Currency, (t, v) => string.Equals(t, v, StringComparison.OrdinalIgnoreCase), v => v);
        Add("vendor", document.Vendor, fields.Vendor, Sameness.Vendor, v => v);
        return new(document, elapsed, verdicts) { IsSure = fields.AreSure(threshold) };

        void Add<T>(string name, string? truth, ReadField<T>? field, Func<string, T, bool> same, Func<T, string> write)
            where T : notnull
        {
            if (truth is not null)
            {
                verdicts.Add(new(name, truth, field is null ? null : write(field.Value), field?.Confidence ?? 0, field is not null && same(truth, field.Value)));
            }
        }
    }
}
