using System.Text.Json;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

/// <summary>The BSON corpus of the MongoDB driver specifications, read in place.</summary>
internal static class BsonCorpus
{
    public static IReadOnlyList<CorpusCase> Read(string kind)
    {
        var folder = FindFolder();
        Skip.If(folder is null, "../shared/data/bson-corpus is not beside the repository.");
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, kind))];
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvoiceWeb.sln")))
            {
                var corpus = Path.Combine(folder.FullName, "..", "shared", "data", "bson-corpus");
                return Directory.Exists(corpus) ? corpus : null;
            }
        }

        return null;
    }

    private static List<CorpusCase> ReadFile(string file, string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var type = Convert.ToByte(json.RootElement.GetProperty("bson_type").GetString(), 16);
        return json.RootElement.TryGetProperty(kind, out var cases)
            ? [.. cases.EnumerateArray().Select(one => new CorpusCase(Path.GetFileName(file), (BsonType)type, one.Clone()))]
            : [];
    }
}
