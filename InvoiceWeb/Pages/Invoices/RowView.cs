using System.Globalization;
using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A row of the list.</summary>
/// <param name="ShowsOwner">Whether the viewer's list mixes several people's invoices.</param>
public sealed record RowView(Invoice Invoice, bool ShowsOwner)
{
    /// <summary>In the line of those who wait, where that is known.</summary>
    public int? Place { get; init; }

    public StatusLabel Status => StatusLabel.Of(Invoice, Place);

    public string Title => TitleOf(Invoice);

    public string? Number => Invoice.Fields.Number?.Value;

    public string? Amount => Invoice.Fields.Total is { } total ? Invoices.Amount.Format(total.Value, Invoice.Fields.Currency?.Value) : null;

    /// <summary>The invoice's own date or, until that is read, the day on which it was sent.</summary>
    public DateOnly Date => Invoice.Fields.Date?.Value ?? DateOnly.FromDateTime(Invoice.CreatedAt.LocalDateTime);

    /// <summary>Rows stand in descending order of this.</summary>
    public string Order => Invoice.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Of three steps, those behind the reader and the one it is at.</summary>
    public int? Progress => Invoice.Step is { } step ? (int)step + 1 : null;

    /// <summary>Whether the owner seems to have sent it before.</summary>
    public bool IsRepetition => Invoice.Lookalikes.Any(one => one.OwnerId == Invoice.OwnerId);

    /// <summary>Whether there is a small picture of the first page.</summary>
    public bool HasThumbnail => Invoice.Pages[0].HasPicture;

    private static bool IsPhoto(Invoice invoice) => invoice.Pages[0].IsPhoto;

    public static string TitleOf(Invoice invoice) => invoice switch
    {
        { Fields.Vendor.Value: var vendor } => vendor,
        { ReadAt: null } => IsPhoto(invoice) ? L["New photo"] : L["New document"],
        _ => L["Unknown vendor"],
    };
}
