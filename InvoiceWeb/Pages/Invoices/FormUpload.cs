using System.Security.Cryptography;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The files of one ordinary form, on their way to the archive.</summary>
public sealed class FormUpload(UploadService uploads, Viewer owner, UploadKey key)
{
    private readonly List<FormRefusal> refusals = [];
    private readonly List<string> storedFiles = [];

    public IReadOnlyList<FormRefusal> Refusals => refusals;

    public IReadOnlyList<string> StoredFiles => storedFiles;

    public int Invoices { get; private set; }

    /// <summary>As pages of one invoice.</summary>
    public Task SendTogetherAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken) => SendAsync(key, files, cancellationToken);

    /// <summary>As an invoice each. One that is refused does not hold up the others.</summary>
    public async Task SendEachAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        foreach (var (number, file) in files.Index())
        {
            await SendAsync(key.Part(number), [file], cancellationToken);
        }
    }

    private async Task SendAsync(UploadKey upload, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        switch (await uploads.UploadAsync(owner, upload, AsBase64(files).ToAsyncEnumerable(), cancellationToken))
        {
            case UploadResult.Stored:
                storedFiles.AddRange(files.Select(file => file.FileName));
                Invoices++;
                break;
            case UploadResult.Refused { Page: > 0 } refused:
                refusals.Add(new FormRefusal(files[refused.Page - 1].FileName, RefusalWords.Of(refused)));
                break;
            case UploadResult.Refused refused:
                refusals.Add(new FormRefusal(files.Count == 1 ? files[0].FileName : null, RefusalWords.Of(refused)));
                break;
            default:
                throw new InvalidOperationException("An upload is stored or refused.");
        }
    }

    /// <summary>Each file as the scripts would send it; opened when its turn comes, and closed before the next.</summary>
    private static IEnumerable<Stream> AsBase64(IReadOnlyList<IFormFile> files)
    {
        foreach (var file in files)
        {
            using var transform = new ToBase64Transform();
            using var base64 = new CryptoStream(file.OpenReadStream(), transform, CryptoStreamMode.Read);
            yield return base64;
        }
    }
}
