using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace InvoiceWeb.Pages.Localization;

/// <summary>Every translated sentence of the satellite assemblies that the build makes of the resx files, by language.</summary>
internal sealed class Translations
{
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> languages;

    private Translations(FrozenDictionary<string, FrozenDictionary<string, string>> languages) => this.languages = languages;

    /// <returns>The translation by English sentence; empty for English itself.</returns>
    public FrozenDictionary<string, string> In(CultureInfo culture) => languages.GetValueOrDefault(culture.TwoLetterISOLanguageName, None);

    public static Translations Load(Assembly assembly) => new(Languages.All
        .Where(language => language != Languages.Original)
        .ToFrozenDictionary(language => language.Code, language => Read(assembly.GetSatelliteAssembly(new CultureInfo(language.Code))), StringComparer.Ordinal));

    private static FrozenDictionary<string, string> Read(Assembly satellite)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!); // named by the assembly itself
            foreach (DictionaryEntry entry in reader)
            {
                texts[(string)entry.Key] = (string)entry.Value!; // resx files of sentences hold nothing else
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
