using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>A document to photograph, and what it says.</summary>
/// <param name="Total">As a page writes it.</param>
public sealed record Paper(string File, string Total)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string Samples = Path.Combine(Repository.Root, "InvoiceWeb", "Demo", "Samples");

    private static readonly string Receipts = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "sroie"));

    /// <summary>A document of the project's own.</summary>
    public static Paper Sample(string name) => Find(Samples, Samples, name);

    /// <summary>A scanned receipt of a real shop. Skips the test where the labelled documents are absent.</summary>
    public static Paper RealReceipt(string name)
    {
        Skip.IfNot(Directory.Exists(Receipts), "The labelled receipts in ../shared/data/sroie are absent.");
        return Find(Receipts, Path.Combine(Receipts, "images"), name);
    }

    /// <summary>A document of the project's own as its sender's program prints it: a PDF with text.</summary>
    public static async Task<Paper> PrintAsync(IPage window, string name)
    {
        var sample = Sample($"{name}.jpg");
        await window.GotoAsync(new Uri(Path.Combine(Samples, "source", $"{name}.html")).AbsoluteUri);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}-{name}.pdf");
        await window.PdfAsync(new PagePdfOptions { Path = file, Format = "A4", PrintBackground = true });
        return sample with { File = file };
    }

    private static Paper Find(string labels, string pictures, string name)
    {
        foreach (var line in System.IO.File.ReadLines(Path.Combine(labels, "truth.jsonl")))
        {
            using var truth = JsonDocument.Parse(line);
            if (truth.RootElement.GetProperty("file").ValueEquals(name))
            {
                var total = decimal.Parse(truth.RootElement.GetProperty("total").GetString() ?? "", CultureInfo.InvariantCulture);
                return new Paper(Path.Combine(pictures, name), total.ToString("N2", British));
            }
        }

        throw new InvalidOperationException($"{name} has no label.");
    }
}
