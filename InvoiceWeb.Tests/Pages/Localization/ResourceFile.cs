using System.Text;
using System.Xml.Linq;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Localization;

/// <summary>One room's translations into one language.</summary>
internal sealed record ResourceFile(string Name, string Language, IReadOnlyList<KeyValuePair<string, string>> Texts)
{
    public static IReadOnlyList<ResourceFile> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "InvoiceWeb", "Pages", "Localization"), "*.resx").Select(Read)];

    public static IEnumerable<KeyValuePair<string, string>> Of(string language) =>
        All.Where(file => string.Equals(file.Language, language, StringComparison.Ordinal)).SelectMany(file => file.Texts);

    private static ResourceFile Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var texts = XDocument.Parse(File.ReadAllText(path, Encoding.UTF8)).Root!.Elements("data") // a document that parsed has a root
            .Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value)); // the format's required parts
        return new ResourceFile(name, Path.GetExtension(name).TrimStart('.'), [.. texts]);
    }
}
