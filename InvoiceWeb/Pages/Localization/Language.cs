using System.Globalization;

namespace InvoiceWeb.Pages.Localization;

/// <summary>A language that the pages speak.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Name">As its speakers write it.</param>
/// <param name="Region">Whose numbers and dates are meant when the browser names no country.</param>
public sealed record Language(string Code, string Name, string Region)
{
    public bool IsCurrent => Speaks(CultureInfo.CurrentUICulture.Name);

    /// <param name="culture">The name of a culture, for example <c>de-CH</c>.</param>
    public bool Speaks(string culture) =>
        culture.StartsWith(Code, StringComparison.OrdinalIgnoreCase) && (culture.Length == Code.Length || culture[Code.Length] == '-');
}
