using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>An electronic invoice.</summary>
/// <param name="Fields">What it states, with full confidence.</param>
/// <param name="Payable">The amount due (BT-115): the total less what was paid before.</param>
/// <param name="OtherAmounts">The further sums of its totals (lines, allowances, charges, prepaid), which a page may show as prominently.</param>
internal sealed record EInvoice(InvoiceFields Fields, decimal? Payable, IReadOnlyList<decimal> OtherAmounts);
