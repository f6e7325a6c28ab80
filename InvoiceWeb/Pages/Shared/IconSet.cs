using System.Collections.Concurrent;

namespace InvoiceWeb.Pages.Shared;

/// <summary>The drawings of the icons that libman.json places, ready to stand inline in a page.</summary>
public sealed class IconSet(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> drawings = new(StringComparer.Ordinal);

    /// <returns>What stands between the tags of the icon's <c>svg</c> element, drawn on a field of 16 by 16.</returns>
    public string this[string name] => drawings.GetOrAdd(name, Load);

    private string Load(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"lib/icons/{name}.svg");
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no icon \"{name}\" among those of libman.json.", file.Name);
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var svg = reader.ReadToEnd();
        var start = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return svg[start..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
    }
}
