using InvoiceWeb.Settings;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Settings;

/// <summary>What settings are about, as people say it.</summary>
public static class SettingWords
{
    public static string Of(SettingGroup group) => group switch
    {
        SettingGroup.Reading => L["Reading and checking"],
        SettingGroup.Trash => L["Trash"],
        SettingGroup.Uploads => L["What may be sent"],
        SettingGroup.SigningIn => L["Signing in"],
        SettingGroup.Links => L["One-time links"],
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A group without words."),
    };

    public static string Label(Setting setting) => setting.Key switch
    {
        "Reading:Languages" => L["Languages that are read"],
        "Review:SureFrom" => L["A value counts as sure from"],
        "Trash:KeepDays" => L["Days in the trash"],
        "Uploads:MaxPages" => L["Pages of an invoice"],
        "Uploads:MaxImageBytes" => L["Bytes of a file"],
        "Uploads:MaxPixels" => L["Pixels of a picture"],
        "SignIn:BurstPerAccount" => L["Tries at once on one account"],
        "SignIn:PerMinuteAndAccount" => L["Tries a minute on one account"],
        "SignIn:BurstPerAddress" => L["Tries at once from one address"],
        "SignIn:PerMinuteAndAddress" => L["Tries a minute from one address"],
        "Links:Invitation" => L["An invitation works for"],
        "Links:Reset" => L["A link for a new password works for"],
        _ => setting.Key,
    };

    public static string Hint(Setting setting) => setting.Key switch
    {
        "Reading:Languages" => L["Tesseract's names with plus signs between them, for example eng+deu+fra. The first one weighs most. Each has to be installed on every instance."],
        "Review:SureFrom" => L["What the reader is less sure of, from 0 to 1, somebody has to check. It counts for what is read from now on."],
        "Trash:KeepDays" => L["After that, what was deleted goes for good, within an hour. Fewer days also concern what is in the trash now."],
        "Uploads:MaxPages" => L["In one file or in several."],
        "Uploads:MaxImageBytes" => L["12000000 bytes are 12 MB."],
        "Uploads:MaxPixels" => L["50000000 are 50 megapixels."],
        "SignIn:BurstPerAccount" or "SignIn:BurstPerAddress" => L["More are refused until the minute brings new ones."],
        "SignIn:PerMinuteAndAccount" => L["So many come back every minute."],
        "SignIn:PerMinuteAndAddress" => L["So many come back every minute. An office shares one address."],
        "Links:Invitation" or "Links:Reset" => L["Days, a point, then hours:minutes:seconds: 7.00:00:00 is a week, 12:00:00 half a day. Links that were made before keep their time."],
        _ => "",
    };

    public static string Pinned(SettingPin pin, Setting setting) => pin switch
    {
        SettingPin.Environment => L["The environment variable {0} sets this; it cannot be changed here.", setting.Key.Replace(":", "__", StringComparison.Ordinal)],
        SettingPin.CommandLine => L["The command line sets this ({0}); it cannot be changed here.", setting.Key],
        _ => L["The server's configuration sets this ({0}); it cannot be changed here.", setting.Key],
    };

    public static string Problem(SettingResult.Invalid invalid) => invalid.State.Setting.Range is { } range
        ? L["It has to be between {0} and {1}.", range.Least, range.Greatest]
        : L["This cannot be used: {0}", invalid.Problem];
}
