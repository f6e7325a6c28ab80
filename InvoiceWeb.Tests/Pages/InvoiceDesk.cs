using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Pages;

/// <summary>Puts invoices where a test needs them, past the pages.</summary>
public sealed class InvoiceDesk(ProductFactory product)
{
    private IInvoiceStore Store => product.Services.GetRequiredService<IInvoiceStore>();

    /// <summary>Sends a photo through the capture page and gives the invoice that came of it.</summary>
    public async Task<Invoice> SendAsync(Browser browser)
    {
        using var response = await browser.UploadAsync(withToken: true, SamplePhotos.Pixel);
        response.IsSuccessStatusCode.ShouldBeTrue();
        var list = await browser.PageAsync("/");
        var id = list.QuerySelector(".row")!.GetAttribute("data-invoice-id")!; // just sent
        return (await Store.FindAsync(InvoiceId.Parse(id, null), CancellationToken.None))!; // it is in the list
    }

    /// <summary>Takes an invoice from the queue to a read state, as a worker does.</summary>
    public async Task<Invoice> ReadAsync(
        Invoice invoice, InvoiceFields fields, string text = "", IReadOnlyList<FieldDifference>? differences = null, TimeSpan after = default)
    {
        var claimed = await StoreAsync(Claim(invoice));
        return await StoreAsync(claimed.Complete(fields, differences ?? [], text, sureFrom: 0.8, claimed.UpdatedAt + after));
    }

    /// <param name="path">Of its page.</param>
    public async Task<Invoice> FindAsync(string path) =>
        (await Store.FindAsync(InvoiceId.Parse(path.Split('/')[^1], null), CancellationToken.None))!; // its page was shown

    public async Task<Invoice> FailAsync(Invoice invoice, FailureReason reason)
    {
        var claimed = await StoreAsync(Claim(invoice));
        return await StoreAsync(claimed.GiveUp(reason, claimed.UpdatedAt));
    }

    private static Invoice Claim(Invoice invoice) => invoice with
    {
        Status = InvoiceStatus.Processing,
        Step = ProcessingStep.Loading,
        Lease = new Lease("test", invoice.CreatedAt.AddMinutes(1)),
        Attempts = Invoice.MaxAttempts,
        Version = invoice.Version + 1,
    };

    private async Task<Invoice> StoreAsync(Invoice next)
    {
        (await Store.TryReplaceAsync(next, CancellationToken.None)).ShouldBeTrue();
        return next;
    }
}
