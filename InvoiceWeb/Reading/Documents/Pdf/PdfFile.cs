using System.Globalization;
using System.Xml.Linq;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading.Documents.Xml;
using Native.Confinement;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>A PDF in a private folder, where poppler's tools look into it. All of them together get the time of one document.</summary>
internal sealed class PdfFile(PdfTools tools) : IDisposable
{
    private const string Input = "in.pdf";
    private const string Text = "text.tsv";
    private const string Picture = "page";

    /// <summary>A name that pdfdetach saves under, whatever the attachment is called.</summary>
    private const string Attachment = "attachment";

    private readonly PrivateFolder _folder = new();
    private TimeSpan _left = tools.Options.DocumentTimeLimit;

    public IReadOnlyList<PdfPage> Pages { get; private set; } = [];

    public async Task OpenAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(_folder.FileAt(Input), file, cancellationToken);
        int most = tools.Options.MaxPages;
        ConfinedResult result = await RunAsync("pdfinfo", ["-f", "1", "-l", Number(most), Input], cancellationToken);
        if (result.Error.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw new UnreadableImageException(UnreadableWords.ProtectedPdf) { Problem = UploadProblem.ProtectedPdf };
        }

        PdfInfo info = (result.Succeeded ? PdfInfo.Parse(result.Output, most) : null) ?? throw new UnreadableImageException(UnreadableWords.DamagedPdf) { Problem = UploadProblem.DamagedPdf };
        FileChecks.CheckCount(info.Count, tools.Options);
        Pages = info.Pages;
    }

    /// <summary>The text layer of each page, empty where a page has none.</summary>
    public async Task<IReadOnlyList<PageText>> ReadTextAsync(CancellationToken cancellationToken)
    {
        string[] arguments = ["-q", "-tsv", "-cropbox", "-f", "1", "-l", Number(Pages.Count), Input, Text];
        ConfinedResult result = await RunAsync("pdftotext", arguments, cancellationToken);

        // Without a text layer there is still the picture of the page.
        return result.Succeeded && File.Exists(_folder.FileAt(Text))
            ? TextLayer.Parse(await File.ReadLinesAsync(_folder.FileAt(Text), cancellationToken).Take(TextLayer.MostRows).ToListAsync(cancellationToken), Pages)
            : TextLayer.Parse([], Pages);
    }

    /// <summary>The pages, 0-based, that are pictures all over.</summary>
    public async Task<IReadOnlySet<int>> FindScansAsync(CancellationToken cancellationToken)
    {
        ConfinedResult result = await RunAsync("pdfimages", ["-list", "-f", "1", "-l", Number(Pages.Count), Input], cancellationToken);
        return PdfPictures.FindScans(result.Succeeded ? result.Output : "", Pages);
    }

    /// <summary>A picture of a page.</summary>
    /// <param name="page">0-based.</param>
    /// <param name="resolution">Dots an inch; a very large page gets fewer.</param>
    /// <returns>A JPEG.</returns>
    public async Task<byte[]> RenderAsync(int page, int resolution, CancellationToken cancellationToken)
    {
        string number = Number(page + 1);
        string dots = Number(Pages[page].Resolution(resolution));
        string[] arguments = ["-q", "-f", number, "-l", number, "-r", dots, "-cropbox", "-singlefile", "-jpeg", "-jpegopt", "quality=92", Input, Picture];
        ConfinedResult result = await RunAsync("pdftoppm", arguments, cancellationToken);
        string picture = _folder.FileAt(Picture + ".jpg");
        return result.Succeeded && File.Exists(picture)
            ? await File.ReadAllBytesAsync(picture, cancellationToken)
            : throw new UnreadableImageException(UnreadableWords.DamagedPdf) { Problem = UploadProblem.DamagedPdf };
    }

    /// <summary>The electronic invoice among the attachments; null where none of them is one.</summary>
    public async Task<XElement?> FindInvoiceAsync(CancellationToken cancellationToken)
    {
        ConfinedResult list = await RunAsync("pdfdetach", ["-list", Input], cancellationToken);
        foreach (int number in list.Succeeded ? Attachments.InOrderOfHope(list.Output) : [])
        {
            ConfinedResult saved = await RunAsync("pdfdetach", ["-save", Number(number), "-o", Attachment, Input], cancellationToken);
            FileInfo file = new(_folder.FileAt(Attachment));
            if (saved.Succeeded && file.Exists && InvoiceXml.TryOpen(await File.ReadAllBytesAsync(file.FullName, cancellationToken)) is { } invoice)
            {
                return invoice;
            }

            file.Delete();
        }

        return null;
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ConfinedResult> RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (_left <= TimeSpan.Zero)
        {
            throw new UnreadableImageException(UnreadableWords.HeavyPdf) { Problem = UploadProblem.TooHeavy };
        }

        (ConfinedResult result, TimeSpan took) = await tools.RunAsync(tool, _folder.Path, arguments, _left, cancellationToken);
        _left -= took;
        return result.End is ConfinedEnd.OutOfTime or ConfinedEnd.TooMuchOutput ? throw new UnreadableImageException(UnreadableWords.HeavyPdf) { Problem = UploadProblem.TooHeavy } : result;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
