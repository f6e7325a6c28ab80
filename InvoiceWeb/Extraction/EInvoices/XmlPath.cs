using System.Xml.Linq;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>Finds elements by their local names: the namespaces of the standards differ by version, their element names do not.</summary>
internal static class XmlPath
{
    /// <summary>All elements that a path of names leads to.</summary>
    public static IEnumerable<XElement> All(this XElement start, params ReadOnlySpan<string> path)
    {
        IEnumerable<XElement> found = [start];
        foreach (string name in path)
        {
            found = found.SelectMany(element => element.Elements().Where(child => string.Equals(child.Name.LocalName, name, StringComparison.Ordinal)));
        }

        return found;
    }

    /// <summary>The first text that is not blank; null where there is none.</summary>
    public static string? Text(this XElement start, params ReadOnlySpan<string> path) => start.All(path).Select(Content).FirstOrDefault(text => text is not null);

    /// <summary>The text of an element, its runs of white space as one blank; null when there is nothing else.</summary>
    public static string? Content(XElement element)
    {
        string text = string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }

    /// <summary>The value of an attribute without a namespace.</summary>
    public static string? Has(this XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim();
}
