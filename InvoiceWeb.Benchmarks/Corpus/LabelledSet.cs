using System.Globalization;
using System.Text.Json;

namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>Reads the labelled documents that lie beside the repository.</summary>
internal static class LabelledSet
{
    public static readonly IReadOnlyList<string> Names = ["sroie", "de_receipts", "zugferd", "photo"];

    /// <summary>Reads <c>truth.jsonl</c> of a set.</summary>
    /// <param name="data">The folder of all sets.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static IReadOnlyList<LabelledDocument> Read(string data, string name) =>
        [.. File.ReadLines(Path.Combine(data, name, "truth.jsonl")).Where(l => l.Length > 0).Select(l => Parse(data, name, l))];

    /// <summary>Walks up from the program to the solution and takes the data folder beside it.</summary>
    public static string? FindData()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InvoiceWeb.sln")))
        {
            folder = folder.Parent;
        }

        string? data = folder is null ? null : Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }

    private static LabelledDocument Parse(string data, string name, string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        string file = Text(root, "file")!; // every line names its file
        return new()
        {
            Set = name,
            Path = Path.Combine(data, name, "images", file),
            Group = Text(root, "group") ?? file,
            Layout = Text(root, "layout"),
            Variant = Text(root, "variant"),
            Number = Text(root, "invoice_number"),
            Date = Date(root, "date"),
            Total = Amount(root, "total"),
            Currency = Text(root, "currency"),
            Vendor = Text(root, "vendor"),
            DueDate = Date(root, "due_date"),
            Tax = Amount(root, "tax"),
            IsReceipt = string.Equals(Text(root, "kind"), "receipt", StringComparison.Ordinal),
        };
    }

    private static DateOnly? Date(JsonElement element, string name) =>
        Text(element, name) is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null;

    private static decimal? Amount(JsonElement element, string name) =>
        Text(element, name) is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
