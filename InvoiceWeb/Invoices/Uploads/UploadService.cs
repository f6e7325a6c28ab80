using System.Security.Cryptography;
using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Takes pages in. Pages are written first and the invoice last: what is answered as stored is stored whole.</summary>
public sealed class UploadService(
    IInvoiceStore invoices, IPageImageStore images, IPageImageInspector inspector, IOptions<UploadOptions> options, TimeProvider clock)
{
    /// <summary>Stores one invoice. Holds one page at a time in memory.</summary>
    /// <param name="base64Pages">Each page's image as a stream of base64 text, consumed in order.</param>
    public async Task<UploadResult> UploadAsync(Viewer owner, IAsyncEnumerable<Stream> base64Pages, CancellationToken cancellationToken)
    {
        var id = InvoiceId.New(clock.GetUtcNow());
        var pages = new List<PageReference>();
        UploadResult.Refused? refusal = null;
        await foreach (var base64 in base64Pages.WithCancellation(cancellationToken))
        {
            refusal = await TakePageAsync(id, base64, pages, cancellationToken);
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

    private async Task<UploadResult.Refused?> TakePageAsync(
        InvoiceId id, Stream base64, List<PageReference> pages, CancellationToken cancellationToken)
    {
        var number = pages.Count + 1;
        if (number > options.Value.MaxPages)
        {
            return Refuse(UploadProblem.TooManyPages, 0);
        }

        var (image, problem) = await DecodeAsync(base64, cancellationToken);
        if (problem is not null)
        {
            return Refuse(problem.Value, number);
        }

        if (Check(image, out var info) is { } flaw)
        {
            return Refuse(flaw, number);
        }

        var page = Describe(info!, image); // Check gives the info when it finds no flaw
        await images.InsertAsync(id, page, image, cancellationToken);
        pages.Add(page);
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
        };

        // Everything has arrived: a browser that hangs up now must not undo it.
        await invoices.InsertAsync(invoice, CancellationToken.None);
        return new UploadResult.Stored(invoice);
    }

    private async Task<(byte[] Image, UploadProblem? Problem)> DecodeAsync(Stream base64, CancellationToken cancellationToken)
    {
        try
        {
            return (await Base64Image.DecodeAsync(base64, options.Value.MaxImageBytes, cancellationToken), null);
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

    private UploadProblem? Check(byte[] image, out PageImageInfo? info)
    {
        info = image.Length == 0 ? null : inspector.Inspect(image);
        return (image.Length, info) switch
        {
            (0, _) => UploadProblem.Empty,
            (_, null) => UploadProblem.UnsupportedFormat,
            var (_, found) when found.Pixels > options.Value.MaxPixels => UploadProblem.TooManyPixels,
            _ => null,
        };
    }

    private PageReference Describe(PageImageInfo info, byte[] image) =>
        new(InvoiceId.New(clock.GetUtcNow()).Value, info.MediaType, info.Width, info.Height, image.Length, Convert.ToHexStringLower(SHA256.HashData(image)));

    private UploadResult.Refused Refuse(UploadProblem problem, int page) => new(problem, page, problem switch
    {
        UploadProblem.NoPages => "No photo arrived. Choose one and send it again.",
        UploadProblem.TooManyPages => $"An invoice can have {options.Value.MaxPages} pages at most. Send the rest as another invoice.",
        UploadProblem.Empty => "The photo is empty. Take or choose it again.",
        UploadProblem.NotBase64 => "The photo was damaged on its way. Send it again.",
        UploadProblem.TooLarge => $"The photo is larger than {options.Value.MaxImageBytes / 1_000_000} MB. Crop it or take it with fewer megapixels.",
        UploadProblem.UnsupportedFormat => "This is not a photo that can be read. Send a JPEG or PNG.",
        UploadProblem.TooManyPixels => $"The photo has more than {options.Value.MaxPixels / 1_000_000} megapixels. Crop it or take it with fewer.",
        _ => "The photo could not be taken. Try another one.",
    });
}
