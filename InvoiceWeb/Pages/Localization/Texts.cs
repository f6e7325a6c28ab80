using System.Globalization;
using Microsoft.Extensions.Localization;

namespace InvoiceWeb.Pages.Localization;

/// <summary>
/// The words of the pages in the reader's language. A text is written where it is shown, as its English sentence:
/// <c>L["Please check {0}.", what]</c>. Its translations stand beside this class in one resx file for each language and room of the
/// product; a test asks for every sentence in all languages. Static as <see cref="CultureInfo.CurrentUICulture"/> itself is: views,
/// page models and the classes that put a state into words say the same.
/// </summary>
public sealed class Texts : IStringLocalizer
{
    private readonly Translations translations = Translations.Load(typeof(Texts).Assembly);

    private Texts()
    {
    }

    public static Texts L { get; } = new();

    /// <param name="sentence">English; a literal, so that the test finds it.</param>
    public string this[string sentence] => Find(sentence) ?? sentence;

    /// <param name="sentence">English, with places <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
    public string this[string sentence, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[sentence], arguments);

    /// <summary>For ASP.NET Core's own messages.</summary>
    LocalizedString IStringLocalizer.this[string name] => new(name, this[name], Find(name) is null);

    LocalizedString IStringLocalizer.this[string name, params object[] arguments] => new(name, this[name, arguments], Find(name) is null);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        translations.In(CultureInfo.CurrentUICulture).Select(text => new LocalizedString(text.Key, text.Value));

    private string? Find(string sentence) => translations.In(CultureInfo.CurrentUICulture).GetValueOrDefault(sentence);
}
