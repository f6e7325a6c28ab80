using InvoiceWeb.Extraction.Dates;
using InvoiceWeb.Extraction.DueDates;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Extraction.Vendors;

namespace InvoiceWeb.Extraction;

/// <summary>The ranked fields of one document: what each was chosen from.</summary>
internal sealed class DocumentChoices
{
    public DocumentChoices(DocumentEvidence evidence, ModelFile models)
    {
        Number = new("invoice_number", models.Number, NumberCandidates.Find(evidence));
        Date = new("date", models.Date, DateCandidates.Find(evidence), date => FieldDoubts.OfDate(date, evidence.Document));
        Total = new("total", models.Total, TotalCandidates.Find(evidence), FieldDoubts.OfTotal);
        Vendor = new("vendor", models.Vendor, VendorCandidates.Find(evidence));
        DueDate = new("due_date", models.DueDate, DueDateCandidates.Find(evidence, Date.Best?.Value));
        Tax = new("tax", models.Tax, TaxCandidates.Find(evidence, Total.Best?.Value));
    }

    public Choice<string> Number { get; }

    public Choice<DateOnly> Date { get; }

    public Choice<decimal> Total { get; }

    public Choice<string> Vendor { get; }

    public Choice<DateOnly> DueDate { get; }

    public Choice<decimal> Tax { get; }

    public IReadOnlyList<IChoice> All => [Number, Date, Total, Vendor, DueDate, Tax];
}
