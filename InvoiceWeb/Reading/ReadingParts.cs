using System.ComponentModel;
using System.Diagnostics;
using InvoiceWeb.Reading.PaddleOcr;
using Native.Confinement;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>The native parts with which documents are opened and read.</summary>
public static class ReadingParts
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <returns>Versions by name; null where a part does not tell.</returns>
    public static async Task<IReadOnlyDictionary<string, string?>> ListAsync(CancellationToken cancellationToken) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Tesseract"] = TesseractLibrary.Load().ToString(),
        ["Leptonica"] = LeptonicaLibrary.Load().ToString(),
        ["ONNX Runtime"] = OnnxRuntimeLibrary.Load(PaddleFiles.BesideProgram.Library).Version.ToString(),
        ["poppler"] = await PopplerAsync(cancellationToken),
    };

    // "pdfinfo version 22.12.0" on standard error.
    private static async Task<string?> PopplerAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(s_patience);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(ConfinedProgram.Find("pdfinfo"), "-v") { RedirectStandardError = true, UseShellExecute = false })!; // no shell starts it
            string? line = await process.StandardError.ReadLineAsync(limited.Token);
            await process.WaitForExitAsync(limited.Token);
            return line?.Split(' ')[^1];
        }
        catch (Exception exception) when (exception is IOException or Win32Exception || !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
