using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>A part of a line that may be a name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Column">What stands beside it without a wide gap.</param>
internal sealed record WrittenName(TextSpan Span, TextSpan Column)
{
    /// <summary>Whether an address follows on the same line.</summary>
    public bool IsSender { get; init; }

    /// <summary>Whether it stands in an address after the sender's name.</summary>
    public bool IsAddress { get; init; }

    /// <summary>The name as it is meant, with its blanks in place.</summary>
    public string Text { get; init; } = NameSpacing.Of(Span);

    /// <summary>Whether it goes on in the line below.</summary>
    public bool IsJoined { get; init; }

    public string Key => NameKey.Of(Text);
}
