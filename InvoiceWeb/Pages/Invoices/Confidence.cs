using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How sure the reader is of a value, in words.</summary>
/// <param name="Slug">The style sheet picks the colour by it: "check" asks a person to look.</param>
public sealed record Confidence(string Slug, string Words, string Icon)
{
    public static Confidence Sure => new("sure", L["Sure"], "check-circle");

    public static Confidence Check => new("check", L["Please check"], "exclamation-triangle");

    /// <summary>A value that every invoice has was not found.</summary>
    public static Confidence Lacking => new("check", L["Not found"], "exclamation-triangle");

    /// <summary>Doubtful, but not worth anyone's time.</summary>
    public static Confidence Perhaps => new("perhaps", L["Not certain"], "question-circle");

    /// <summary>Not found, and perhaps not there: many receipts bear no number.</summary>
    public static Confidence Absent => new("absent", L["Not found"], "dash-circle");

    /// <summary>A person stands for it.</summary>
    public static Confidence ByPerson(string name, bool isEmpty) => new("sure", isEmpty ? L["None, says {0}", name] : L["Right, says {0}", name], "person-check");

    public bool AsksToLook => Slug is "check";
}
