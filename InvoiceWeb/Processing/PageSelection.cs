using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;

namespace InvoiceWeb.Processing;

/// <summary>Of the files that were read, the pages that the invoice consists of: one that was taken out or replaced is still in its file.</summary>
/// <param name="Pages">In the invoice's order.</param>
/// <param name="Files">By the identity of the stored file.</param>
public sealed record PageSelection(IReadOnlyList<PageReference> Pages, IReadOnlyDictionary<string, ReadDocument> Files)
{
    /// <summary>The pages with what their pictures look like.</summary>
    public IReadOnlyList<PageReference> Hashed => [.. Pages.Select(page => page with { PictureHash = TextOf(page).PictureHash })];

    public IReadOnlyList<PageFault> Faults =>
    [
        .. from page in Pages.Index()
           let fault = TextOf(page.Item).Fault
           where fault is not null
           select new PageFault(page.Index, fault.Value),
    ];

    /// <summary>A document for each stretch of pages of one file. The electronic invoice that a file carries goes with the first of its pages.</summary>
    public IReadOnlyList<ReadDocument> Documents
    {
        get
        {
            var documents = new List<ReadDocument>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var page in Pages.Index())
            {
                var file = page.Item.ImageId;
                if (page.Index > 0 && string.Equals(Pages[page.Index - 1].ImageId, file, StringComparison.Ordinal))
                {
                    documents[^1] = documents[^1] with { Pages = [.. documents[^1].Pages, TextOf(page.Item)] };
                }
                else
                {
                    documents.Add(new ReadDocument([TextOf(page.Item)], seen.Add(file) ? Files[file].Invoice : null));
                }
            }

            return documents;
        }
    }

    private PageText TextOf(PageReference page) =>
        page.FilePage < Files[page.ImageId].Pages.Count ? Files[page.ImageId].Pages[page.FilePage] : PageText.Empty;
}
