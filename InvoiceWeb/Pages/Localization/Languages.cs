using System.Globalization;

namespace InvoiceWeb.Pages.Localization;

/// <summary>The languages of the pages, and the kinds of them that write numbers and dates in their own way.</summary>
public static class Languages
{
    private static readonly string[] Regions =
    [
        "en-GB", "en-US", "en-IE", "en-CA", "en-AU", "en-NZ", "en-CH", "de-DE", "de-AT", "de-CH", "de-LI", "de-LU",
        "fr-FR", "fr-CH", "fr-BE", "fr-LU", "fr-CA", "en", "de", "fr",
    ];

    /// <summary>In which the sentences stand in the source.</summary>
    public static Language Original { get; } = new("en", "English", "en-GB");

    public static IReadOnlyList<Language> All { get; } = [Original, new("de", "Deutsch", "de-DE"), new("fr", "Français", "fr-FR")];

    public static IList<CultureInfo> Cultures { get; } = [.. Regions.Select(region => new CultureInfo(region))];

    public static Language? Find(string? code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.Ordinal));
}
