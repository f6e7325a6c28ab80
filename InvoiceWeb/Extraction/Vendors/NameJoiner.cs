namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Puts names together that a narrow receipt breaks over two or three lines: the legal form stands on the last.</summary>
internal static class NameJoiner
{
    private const int Lines = 3;

    public static IEnumerable<WrittenName> Join(IReadOnlyList<WrittenName> names)
    {
        ILookup<int, WrittenName> whole = names.Where(n => !n.IsSender && n.Span.Start == n.Column.Start).ToLookup(n => n.Span.Line.Index);
        foreach (WrittenName first in whole.SelectMany(g => g).Where(n => !NameShape.HasLegalForm(n.Text)))
        {
            WrittenName last = first;
            string text = first.Text;
            for (int line = 1; line < Lines; line++)
            {
                if (whole[last.Span.Line.Index + 1].FirstOrDefault(n => Follows(last, n)) is not { } next)
                {
                    break;
                }

                text += $" {next.Text}";
                last = next;
                if (NameShape.HasLegalForm(next.Text))
                {
                    yield return first with { Text = text, IsJoined = true };
                }
            }
        }
    }

    private static bool Follows(WrittenName first, WrittenName second)
    {
        (double upper, double lower) = (first.Span.Box.Height, second.Span.Box.Height);
        double gap = second.Span.Box.Y - first.Span.Box.Bottom;
        return first.Span.Line.Page == second.Span.Line.Page
            && !NameShape.IsAddress(second.Text)
            && Math.Min(upper, lower) > 0.7 * Math.Max(upper, lower)
            && gap < Math.Max(upper, lower)
            && first.Span.Box.HorizontalOverlap(second.Span.Box) > 0.5 * Math.Min(first.Span.Box.Width, second.Span.Box.Width);
    }
}
