namespace InvoiceWeb.Invoices.Ports;

/// <summary>Makes pages visible that a browser cannot show by itself.</summary>
public interface IPagePictures
{
    /// <returns>The file itself where every browser shows it upright; else a picture made of the page. Null when there is none to be made.</returns>
    Task<PagePicture?> ShowAsync(PageImage page, CancellationToken cancellationToken);
}
