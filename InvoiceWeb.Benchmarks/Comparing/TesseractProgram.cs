using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace InvoiceWeb.Benchmarks.Comparing;

/// <summary>The <c>tesseract</c> command line.</summary>
/// <param name="languages">Its language names, joined by plus signs.</param>
/// <param name="threads">The most threads of a process; null for its own choice, which is all cores and more.</param>
internal sealed class TesseractProgram(string languages, int? threads)
{
    /// <summary>The text of an image; empty where Tesseract gives up.</summary>
    /// <exception cref="InvalidOperationException">The program is not installed.</exception>
    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("tesseract", [path, "stdout", "-l", languages])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (threads is { } limit)
        {
            start.Environment["OMP_THREAD_LIMIT"] = limit.ToString(CultureInfo.InvariantCulture);
        }

        using Process process = Start(start);
        Task<string> messages = process.StandardError.ReadToEndAsync(cancellationToken);
        string text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await messages;
        await process.WaitForExitAsync(cancellationToken);
        return text;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("The tesseract command line did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The tesseract command line is not installed (Debian: apt-get install tesseract-ocr).", exception);
        }
    }
}
