using System.Text;
using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>
/// Reads again what decides a field and was read less than surely: pale or broken characters come out otherwise when they are darkened
/// or stretched. Where the other cuts agree with each other, they outvote the first.
/// </summary>
internal sealed class PlaceRereader(TextRecognizer recognizer)
{
    // Of a thousand places, hardly one that was read with more came out otherwise, but for letters that look alike.
    private const double Sure = 0.98;

    private static readonly LineRendition[] Renditions = [new(0.15, 2.5, 1), new(0.15, 1, 1.15)];

    /// <summary>Of the places, those that were read less than surely.</summary>
    public static IEnumerable<PixelBox> Doubtful(PageText page, IEnumerable<PixelBox> places) =>
        places.Where(place => PlaceWords.Of(page, place) is { Confidence: < Sure });

    /// <summary>The page with what was outvoted replaced, and with what was found of each place.</summary>
    /// <param name="pixels">The page, turned by quarters.</param>
    /// <param name="page">What was read of it.</param>
    /// <param name="doubtful">The places to read again.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    public PageText Reread(GrayImage pixels, PageText page, IEnumerable<PixelBox> doubtful, CancellationToken cancellationToken)
    {
        List<Rereading> rereadings = [];
        foreach (PixelBox place in doubtful)
        {
            if (PlaceWords.Of(page, place) is not { } words)
            {
                continue;
            }

            TextRegion region = new TextRegion(place.CenterX, place.CenterY, 0, place.Width, place.Height)
                .Level(-page.Turn.Degrees, pixels.Width / 2.0, pixels.Height / 2.0);
            string[] cuts = [.. Renditions.Select(r => Written(recognizer.Read(pixels, region, r, cancellationToken)))];
            if (Outvoting(words.Text, cuts) is { } better)
            {
                page = words.Replace(page, better);
            }
            else
            {
                rereadings.Add(new(place, cuts.All(cut => Same(cut, words.Text))));
            }
        }

        return page with { Rereadings = rereadings };
    }

    // Word for word, so that each keeps its box: what has more or fewer characters only casts doubt.
    private static string? Outvoting(string stands, string[] cuts) =>
        cuts.Skip(1).All(cut => Same(cut, cuts[0])) && !Same(cuts[0], stands) && Array.Find(cuts, cut => cut.Length == stands.Length) is { } better
            ? string.Concat(stands.Zip(better, (old, other) => Plain(old) == Plain(other) ? old : other))
            : null;

    private static bool Same(string one, string other) => Characters(one).SequenceEqual(Characters(other));

    private static IEnumerable<char> Characters(string text) => text.Where(char.IsLetterOrDigit).Select(Plain);

    // Umlauts and accents come from the other reader: this one cannot speak against them.
    private static char Plain(char c) => char.IsSurrogate(c) ? c : char.ToUpperInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);

    private static string Written(ReadLine line) =>
        string.Concat(string.Concat(line.Characters.Select(c => c.Text)).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
