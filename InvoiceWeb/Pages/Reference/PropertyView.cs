namespace InvoiceWeb.Pages.Reference;

/// <summary>A part of a body, or something in an address or a header.</summary>
public sealed record PropertyView(string Name, TypeView Type, string? Description, bool IsRequired)
{
    /// <summary>Where it stands: path, query, header; null for a part of a body.</summary>
    public string? Where { get; init; }
}
