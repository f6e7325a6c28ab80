using System.Globalization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>How a figure stands against the time before.</summary>
public static class ChangeText
{
    /// <param name="before">Null where nothing is known of it.</param>
    public static string Of(double? now, double? before) => (now, before) switch
    {
        (null, _) or (_, null) => "",
        (0, 0) => L["as before"],
        (_, 0) => L["none before"],
        ({ } is1, { } was) when Math.Round((is1 - was) / was, 2) is not 0 and var change => change.ToString("+0 %;−0 %", CultureInfo.CurrentCulture),
        _ => L["as before"],
    };
}
