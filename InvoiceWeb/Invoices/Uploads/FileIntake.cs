using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Looks a file over and stores it under an invoice, whether that is stored already or is about to be.</summary>
public sealed class FileIntake(IPageImageStore images, IFileInspector inspector, IOptionsMonitor<UploadOptions> options, TimeProvider clock)
{
    /// <param name="file">Not empty.</param>
    /// <param name="sha256">Lower-case hexadecimal digest of it.</param>
    /// <param name="pagesBeside">How many pages the invoice has beside those of the file.</param>
    /// <param name="number">1-based place of the file in what was sent.</param>
    public async Task<FileTaken> TakeAsync(
        InvoiceId invoice, ReadOnlyMemory<byte> file, string sha256, int pagesBeside, int number, CancellationToken cancellationToken)
    {
        var inspection = await inspector.InspectAsync(file, cancellationToken);
        if (inspection is FileInspection.Unreadable unreadable)
        {
            return new FileTaken.Refused(new UploadResult.Refused(unreadable.Problem, number, unreadable.Message));
        }

        var document = (FileInspection.Document)inspection; // there is no third kind
        if (Check(document, pagesBeside) is { } flaw)
        {
            return new FileTaken.Refused(Refuse(flaw, flaw is UploadProblem.TooManyPages ? 0 : number));
        }

        var pages = Describe(document, file.Length, sha256);
        await images.InsertAsync(invoice, pages[0], file, cancellationToken);
        return new FileTaken.Stored(pages);
    }

    public UploadResult.Refused Refuse(UploadProblem problem, int page) => new(problem, page, problem switch
    {
        UploadProblem.NoPages => "No photo or document arrived. Choose one and send it again.",
        UploadProblem.TooManyPages => $"An invoice can have {options.CurrentValue.MaxPages} pages at most. Send the rest as another invoice.",
        UploadProblem.Empty => "The file is empty. Take or choose it again.",
        UploadProblem.NotBase64 => "The file was damaged on its way. Send it again.",
        UploadProblem.TooLarge => $"The file is larger than {options.CurrentValue.MaxImageBytes / 1_000_000} MB. Crop a photo or take it with fewer megapixels; save a document with smaller pictures.",
        UploadProblem.TooManyPixels => $"The photo has more than {options.CurrentValue.MaxPixels / 1_000_000} megapixels. Crop it or take it with fewer.",
        UploadProblem.KeyReused => "Other files were sent under the same mark before, and those are stored. Choose these ones again and send them anew.",
        _ => "The file could not be taken. Try another one.",
    })
    {
        Limit = problem switch
        {
            UploadProblem.TooManyPages => options.CurrentValue.MaxPages,
            UploadProblem.TooLarge => options.CurrentValue.MaxImageBytes / 1_000_000,
            UploadProblem.TooManyPixels => options.CurrentValue.MaxPixels / 1_000_000,
            _ => null,
        },
    };

    private UploadProblem? Check(FileInspection.Document document, int pagesBeside) => document switch
    {
        _ when pagesBeside + document.Pages.Count > options.CurrentValue.MaxPages => UploadProblem.TooManyPages,
        _ when document.Pages.Any(page => page.Pixels > options.CurrentValue.MaxPixels) => UploadProblem.TooManyPixels,
        _ => null,
    };

    private List<PageReference> Describe(FileInspection.Document document, int length, string sha256)
    {
        var id = InvoiceId.New(clock.GetUtcNow()).Value;
        return [.. document.Pages.Select((page, index) =>
            new PageReference(id, document.MediaType, page.Width, page.Height, length, sha256) { FilePage = index })];
    }
}
