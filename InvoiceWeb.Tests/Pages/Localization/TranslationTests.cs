using System.Text.RegularExpressions;

namespace InvoiceWeb.Tests.Pages.Localization;

public sealed partial class TranslationTests
{
    public static TheoryData<string> Languages => new("de", "fr");

    [Fact]
    public void Source_Always_AsksForLiteralSentences() => SourceSentences.NotLiteral.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentence_OfThePages_HasATranslation(string language)
    {
        var translated = ResourceFile.Of(language).Select(text => text.Key).ToHashSet(StringComparer.Ordinal);

        var missing = SourceSentences.All.Where(sentence => !translated.Contains(sentence.Key)).Select(sentence => $"{sentence.Value}: {sentence.Key}");

        missing.ShouldBeEmpty("add them with tools/texts.mjs");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_Always_IsOfASentenceInUse(string language) =>
        ResourceFile.Of(language).Select(text => text.Key).Where(key => !SourceSentences.All.ContainsKey(key)).ShouldBeEmpty("remove them with tools/texts.mjs");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_InSeveralRooms_IsTheSame(string language) =>
        ResourceFile.Of(language).Distinct().GroupBy(text => text.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_Always_HasThePlacesOfItsSentence(string language) =>
        ResourceFile.Of(language).Where(text => !string.Equals(Places(text.Key), Places(text.Value), StringComparison.Ordinal)).Select(text => text.Key).ShouldBeEmpty();

    [Fact]
    public void File_Always_IsSortedAndWithoutRepetition()
    {
        foreach (var file in ResourceFile.All)
        {
            var keys = file.Texts.Select(text => text.Key).ToList();
            keys.ShouldBe([.. keys.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)], file.Name);
        }
    }

    private static string Places(string text) =>
        string.Concat(Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[0-9](:[A-Z0-9]+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();
}
