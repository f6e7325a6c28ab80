using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction;

/// <summary>The likeliest places of number, date and total: what a wrong character would make a wrong value of.</summary>
public sealed class TellingPlaces : ITellingPlaces
{
    private const int OfEach = 2;

    /// <inheritdoc/>
    public IReadOnlyList<PixelBox> Find(PageText page)
    {
        if (page.Lines.Count == 0)
        {
            return [];
        }

        DocumentChoices choices = new(new DocumentEvidence(new DocumentText([page])), ModelFile.Embedded);
        return [.. choices.Number.Likeliest(OfEach).Concat(choices.Date.Likeliest(OfEach)).Concat(choices.Total.Likeliest(OfEach))
            .Select(span => span.Box)
            .Distinct()];
    }
}
