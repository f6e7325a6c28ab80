using InvoiceWeb.Reading.PaddleOcr;
using Microsoft.Extensions.Options;
using Native.Confinement;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>Proves at start, with a real engine, that pages can be read with these options.</summary>
internal sealed class ReadingOptionsValidator : IValidateOptions<ReadingOptions>
{
    private static readonly string[] s_tools = ["setsid", "prlimit", "pdfinfo", "pdftotext", "pdfimages", "pdftoppm", "pdfdetach"];

    public ValidateOptionsResult Validate(string? name, ReadingOptions options)
    {
        if (options.Workers is < 1 or > 256)
        {
            return ValidateOptionsResult.Fail($"Reading:Workers is {options.Workers}; it has to be 1 to 256.");
        }

        if (options.QueueLength < 1)
        {
            return ValidateOptionsResult.Fail($"Reading:QueueLength is {options.QueueLength}; it has to be at least 1.");
        }

        if (options.PageTimeLimit <= TimeSpan.Zero || options.PageTimeLimit > TimeSpan.FromMinutes(30))
        {
            return ValidateOptionsResult.Fail($"Reading:PageTimeLimit is {options.PageTimeLimit}; it has to be up to 30 minutes.");
        }

        if (DocumentLimits(options) is { } limit)
        {
            return ValidateOptionsResult.Fail(limit);
        }

        return TryNative(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }

    private static string? DocumentLimits(ReadingOptions options) => options switch
    {
        { MaxPages: < 1 or > 100 } => $"Reading:MaxPages is {options.MaxPages}; it has to be 1 to 100.",
        { MaxPixels: < 10_000 or > 200_000_000 } => $"Reading:MaxPixels is {options.MaxPixels}; it has to be 10000 to 200000000.",
        { DocumentTimeLimit.TotalSeconds: < 1 or > 600 } => $"Reading:DocumentTimeLimit is {options.DocumentTimeLimit}; it has to be 1 second to 10 minutes.",
        { ToolMemory: < 256_000_000 or > 16_000_000_000 } => $"Reading:ToolMemory is {options.ToolMemory}; it has to be 256000000 to 16000000000 bytes.",
        { ToolOutput: < 1_000_000 or > 1_000_000_000 } => $"Reading:ToolOutput is {options.ToolOutput}; it has to be 1000000 to 1000000000 bytes.",
        _ => null,
    };

    private static string? TryNative(ReadingOptions options)
    {
        try
        {
            LeptonicaLibrary.Load();
            TesseractLibrary.Load();
            if (PaddleFiles.BesideProgram.Missing.FirstOrDefault() is { } missing)
            {
                return $"A file for reading is missing: {missing}. Build or publish the program again.";
            }

            OnnxRuntimeLibrary.Load(PaddleFiles.BesideProgram.Library);
            foreach (string tool in s_tools)
            {
                ConfinedProgram.Find(tool);
            }

            using TesseractEngine engine = new(options.Languages, options.DataPath);
            return null;
        }
        catch (FileNotFoundException exception)
        {
            return $"A program for opening documents is missing; install poppler-utils and util-linux. ({exception.Message})";
        }
        catch (DllNotFoundException exception)
        {
            return $"A native library for reading cannot be loaded; install libtesseract5 and liblept5. ({exception.Message.Split('\n')[0]})";
        }
        catch (Exception exception) when (exception is LeptonicaException or OnnxRuntimeException)
        {
            return exception.Message;
        }
        catch (TesseractException exception)
        {
            return $"Reading:Languages is '{options.Languages}': {exception.Message} Install it (for example tesseract-ocr-deu) or leave it out.";
        }
    }
}
