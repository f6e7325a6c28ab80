namespace InvoiceWeb.Api;

/// <summary>A stretch of a list.</summary>
/// <param name="Next">Goes into <c>after</c> to get what follows; null at the end.</param>
public sealed record PageOf<TItem>(IReadOnlyList<TItem> Items, string? Next);
