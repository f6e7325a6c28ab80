namespace InvoiceWeb.Pages.Reference;

/// <summary>An answer that an operation may give.</summary>
public sealed record AnswerView(string Status, string? Description, string MediaTypes, TypeView Type)
{
    /// <summary>Whether it tells of a problem.</summary>
    public bool IsProblem => Status is ['4' or '5', ..];
}
