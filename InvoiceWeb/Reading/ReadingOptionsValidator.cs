using InvoiceWeb.Reading.PaddleOcr;
using Microsoft.Extensions.Options;
using Native.Leptonica;
using Native.OnnxRuntime;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>Proves at start, with a real engine, that pages can be read with these options.</summary>
internal sealed class ReadingOptionsValidator : IValidateOptions<ReadingOptions>
{
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

        return TryNative(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }

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
            using TesseractEngine engine = new(options.Languages, options.DataPath);
            return null;
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
