namespace InvoiceWeb.Invoices;

/// <summary>A page as a browser can show it.</summary>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
public sealed record PagePicture(string MediaType, ReadOnlyMemory<byte> Content);
