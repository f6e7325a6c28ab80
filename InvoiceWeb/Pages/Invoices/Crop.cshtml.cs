using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Turns, cuts or lays flat a stored photo; what comes of it takes the page's place by the form of <see cref="ChangePagesModel"/>.</summary>
public sealed class CropModel(InvoiceService invoices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InvoiceId Id { get; set; }

    /// <summary>1-based, as people count.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Set by the handler that answers with the page.</summary>
    public PageReference Photo { get; private set; } = null!;

    public string PictureUrl => $"/invoices/{Id}/pages/{Number}?v={PageKey.Of(Photo)}";

    /// <summary>The photo as it was sent, to which <c>Reset</c> leads back; null where it was never cut.</summary>
    public string? OriginalUrl => Photo.Original is { } original ? $"/invoices/{Id}/pages/{Number}?original=true&v={PageKey.Of(original)}" : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await invoices.FindAsync(User.ToViewer(), Id, cancellationToken) is not { } invoice
            || Number > invoice.Pages.Count || !invoice.Pages[Number - 1].IsPhoto)
        {
            return NotFound();
        }

        Photo = invoice.Pages[Number - 1];
        return Page();
    }
}
