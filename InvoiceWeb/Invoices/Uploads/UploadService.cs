using System.Security.Cryptography;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Takes files in. Files are written first and the invoice last: what is answered as stored is stored whole.</summary>
public sealed class UploadService(
    IInvoiceStore invoices, IPageImageStore images, IFileInspector inspector, IOptions<UploadOptions> options, TimeProvider clock)
{
    /// <summary>Stores one invoice. Holds one file at a time in memory.</summary>
    /// <param name="base64Files">Each picture or document as a stream of base64 text, consumed in order.</param>
    public async Task<UploadResult> UploadAsync(Viewer owner, IAsyncEnumerable<Stream> base64Files, CancellationToken cancellationToken)
    {
        var id = InvoiceId.New(clock.GetUtcNow());
        var pages = new List<PageReference>();
        UploadResult.Refused? refusal = null;
        var file = 0;
        await foreach (var base64 in base64Files.WithCancellation(cancellationToken))
        {
            refusal = await TakeFileAsync(id, base64, ++file, pages, cancellationToken);
            if (refusal is not null)
            {
                break;
            }
        }

        refusal ??= pages.Count == 0 ? Refuse(UploadProblem.NoPages, 0) : null;
        if (refusal is null)
        {
            return await StoreAsync(id, owner, pages);
        }

        await images.DeleteAsync(id, CancellationToken.None);
        return refusal;
    }

    private async Task<UploadResult.Refused?> TakeFileAsync(
        InvoiceId id, Stream base64, int number, List<PageReference> pages, CancellationToken cancellationToken)
    {
        if (pages.Count >= options.Value.MaxPages)
        {
            return Refuse(UploadProblem.TooManyPages, 0);
        }

        var (file, problem) = await DecodeAsync(base64, cancellationToken);
        if (problem is not null)
        {
            return Refuse(problem.Value, number);
        }

        var inspection = await inspector.InspectAsync(file, cancellationToken);
        if (inspection is FileInspection.Unreadable unreadable)
        {
            return new UploadResult.Refused(unreadable.Problem, number, unreadable.Message);
        }

        var document = (FileInspection.Document)inspection; // there is no third kind
        if (Check(document, pages.Count) is { } flaw)
        {
            return Refuse(flaw, flaw is UploadProblem.TooManyPages ? 0 : number);
        }

        var found = Describe(document, file);
        await images.InsertAsync(id, found[0], file, cancellationToken);
        pages.AddRange(found);
        return null;
    }

    private async Task<UploadResult> StoreAsync(InvoiceId id, Viewer owner, List<PageReference> pages)
    {
        var now = clock.GetUtcNow();
        var invoice = new Invoice
        {
            Id = id,
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            Pages = pages,
            CreatedAt = now,
            UpdatedAt = now,
            History = InvoiceHistory.Empty.With(new HistoryEntry(HistoryEvent.Sent, now, owner.Person)),
        };

        // Everything has arrived: a browser that hangs up now must not undo it.
        await invoices.InsertAsync(invoice, CancellationToken.None);
        return new UploadResult.Stored(invoice);
    }

    private async Task<(byte[] File, UploadProblem? Problem)> DecodeAsync(Stream base64, CancellationToken cancellationToken)
    {
        try
        {
            var file = await Base64Image.DecodeAsync(base64, options.Value.MaxImageBytes, cancellationToken);
            return (file, file.Length == 0 ? UploadProblem.Empty : null);
        }
        catch (FormatException)
        {
            return ([], UploadProblem.NotBase64);
        }
        catch (InvalidDataException)
        {
            return ([], UploadProblem.TooLarge);
        }
    }

    private UploadProblem? Check(FileInspection.Document document, int pagesBefore) => document switch
    {
        _ when pagesBefore + document.Pages.Count > options.Value.MaxPages => UploadProblem.TooManyPages,
        _ when document.Pages.Any(page => page.Pixels > options.Value.MaxPixels) => UploadProblem.TooManyPixels,
        _ => null,
    };

    private List<PageReference> Describe(FileInspection.Document document, byte[] file)
    {
        var id = InvoiceId.New(clock.GetUtcNow()).Value;
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        return [.. document.Pages.Select((page, index) =>
            new PageReference(id, document.MediaType, page.Width, page.Height, file.Length, digest) { FilePage = index })];
    }

    private UploadResult.Refused Refuse(UploadProblem problem, int page) => new(problem, page, problem switch
    {
        UploadProblem.NoPages => "No photo or document arrived. Choose one and send it again.",
        UploadProblem.TooManyPages => $"An invoice can have {options.Value.MaxPages} pages at most. Send the rest as another invoice.",
        UploadProblem.Empty => "The file is empty. Take or choose it again.",
        UploadProblem.NotBase64 => "The file was damaged on its way. Send it again.",
        UploadProblem.TooLarge => $"The file is larger than {options.Value.MaxImageBytes / 1_000_000} MB. Crop a photo or take it with fewer megapixels; save a document with smaller pictures.",
        UploadProblem.TooManyPixels => $"The photo has more than {options.Value.MaxPixels / 1_000_000} megapixels. Crop it or take it with fewer.",
        _ => "The file could not be taken. Try another one.",
    });
}
