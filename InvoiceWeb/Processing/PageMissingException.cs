namespace InvoiceWeb.Processing;

/// <summary>An invoice names a page image that is not stored.</summary>
public sealed class PageMissingException(string imageId) : Exception($"The page image {imageId} is not stored.");
