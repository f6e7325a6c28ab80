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

    /// <summary>The highest threshold at which the product would not ask a person to look.</summary>
    public double Sureness { get; private init; }

    public static DocumentVerdict Judge(LabelledDocument document, TimeSpan elapsed, InvoiceFields fields, double threshold)
    {
        List<Verdict> verdicts = [];
        Add("number", document.Number, fields.Number, Sameness.Number, v => v);
        AddDate("date", document.Date, fields.Date);
        AddAmount("total", document.Total, fields.Total);
        Add("currency", document.Currency, fields.Currency, (t, v) => string.Equals(t, v, StringComparison.OrdinalIgnoreCase), v => v);
        Add("vendor", document.Vendor, fields.Vendor, Sameness.Vendor, v => v);
        AddDate("due date", document.DueDate, fields.DueDate);
        AddAmount("tax", document.Tax, fields.Tax);
        return new(document, elapsed, verdicts) { IsSure = fields.AreSure(threshold), Sureness = SurenessOf(fields) };

        void AddDate(string name, DateOnly? truth, ReadField<DateOnly>? field) =>
            Add(name, truth?.ToString("O", CultureInfo.InvariantCulture), field, (_, v) => v == truth, v => v.ToString("O", CultureInfo.InvariantCulture));

        void AddAmount(string name, decimal? truth, ReadField<decimal>? field) =>
            Add(name, truth?.ToString(CultureInfo.InvariantCulture), field, (_, v) => Sameness.Amount(truth ?? 0, v), v => v.ToString(CultureInfo.InvariantCulture));

        void Add<T>(string name, string? truth, ReadField<T>? field, Func<string, T, bool> same, Func<T, string> write)
            where T : notnull
        {
            if (truth is not null)
            {
                verdicts.Add(new(name, truth, field is null ? null : write(field.Value), field?.Confidence ?? 0, field is not null && same(truth, field.Value)));
            }
        }
    }

    // As InvoiceFields.AreSure has it.
    private static double SurenessOf(InvoiceFields fields) =>
        Math.Min(fields.Number?.Confidence ?? 1, Math.Min(fields.Date?.Confidence ?? 0, fields.Total?.Confidence ?? 0));
}
