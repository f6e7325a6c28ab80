using System.CommandLine;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Cli;

/// <summary><c>extract</c>: reads document files and prints what they say, a line each, in the order given.</summary>
public static class ExtractCommand
{
    public static Command Create()
    {
        Option<string> format = new("--format") { Description = "The form of the output.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        Option<int> jobs = new("--jobs") { Description = "Files read at the same time.", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError("--jobs has to be 1 to 256.");
            }
        });
        Option<string?> stages = new("--save-stages") { Description = "A folder that takes a picture of each stage of reading." };
        Option<bool> explain = new("--explain") { Description = "Add the best candidates of each field, and what each feature added to their scores." };
        Argument<string[]> files = new("FILE") { Description = "Pictures (JPEG, PNG, WebP, TIFF, GIF, BMP), PDFs and electronic invoices (XML).", Arity = ArgumentArity.OneOrMore };
        Command command = new("extract", "Print what each document file says, without server or database.") { format, jobs, stages, explain, files };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetRequiredValue(files), result.GetValue(jobs), result.GetValue(stages), result.GetValue(explain), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, int jobs, string? stages, bool explain, InvocationConfiguration invocation, CancellationToken cancellationToken)
    {
        ReadingOptions options = new() { Workers = jobs };
        ValidateOptionsResult valid = new ReadingOptionsValidator().Validate(Options.DefaultName, options);
        if (valid.Failed)
        {
            await invocation.Error.WriteLineAsync(valid.FailureMessage.AsMemory(), cancellationToken);
            return 1;
        }

        await using PageReaderPool pool = new(Options.Create(options), new TellingPlaces());
        using ConfinedTools tools = new(Options.Create(options));
        using FileExtractor extractor = new(new DocumentReader(pool, tools), jobs, stages is null ? null : GivenPath.ResolveFolder(stages), explain);
        bool failed = false;
        await foreach (ExtractLine line in extractor.ExtractAsync(files, cancellationToken))
        {
            failed |= line.Error is not null;
            await invocation.Output.WriteLineAsync(line.ToJson().AsMemory(), cancellationToken);
            await invocation.Output.FlushAsync(cancellationToken);
        }

        return failed ? 1 : 0;
    }
}
