using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using Microsoft.Extensions.Options;
using Native.Leptonica;

namespace InvoiceWeb.Benchmarks.Turning;

/// <summary><c>turned</c>: what is lost when a page lies on its side or stands on its head.</summary>
internal static class TurnedCommand
{
    private const int Turns = 4;

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Command command = new("turned", "Print how many fields are right when the same pages are turned by quarters.");
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            LabelledDocument[] documents = [.. corpus.Documents(result)];
            await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = corpus.Jobs(result) }), new TellingPlaces());
            Console.WriteLine("| turned by | pages | number | date | total | all three |");
            Console.WriteLine("|---|---|---|---|---|---|");
            List<DocumentVerdict[]> turns = [];
            for (int quarters = 0; quarters < Turns; quarters++)
            {
                turns.Add(await JudgeAsync(pool, documents, quarters, corpus.Jobs(result), cancellationToken));
                Write(quarters * 90, turns[^1]);
            }

            WriteLosses(turns);
            return 0;
        });
        return command;
    }

    private static async Task<DocumentVerdict[]> JudgeAsync(
        PageReaderPool pool, LabelledDocument[] documents, int quarters, int jobs, CancellationToken cancellationToken)
    {
        DocumentVerdict[] verdicts = new DocumentVerdict[documents.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, documents.Length, parallel, async (i, token) =>
        {
            PageText page = await ReadAsync(pool, Turn(await File.ReadAllBytesAsync(documents[i].Path, token), quarters), token);
            verdicts[i] = DocumentVerdict.Judge(documents[i], TimeSpan.Zero, FieldExtractor.Extract([page]), 1);
        });
        return verdicts;
    }

    // A page that is given up counts as one without words.
    private static async Task<PageText> ReadAsync(PageReaderPool pool, byte[] image, CancellationToken cancellationToken)
    {
        try
        {
            return await pool.ReadAsync(image, cancellationToken);
        }
        catch (UnreadableImageException)
        {
            return PageText.Empty;
        }
    }

    // Upright ones go the same way, so that only the turn makes a difference.
    private static byte[] Turn(byte[] file, int quarters)
    {
        using Pix stored = Pix.Decode(file);
        using Pix turned = stored.RotateQuarters(quarters);
        return turned.Encode(PixFormat.Png);
    }

    private static void Write(int degrees, DocumentVerdict[] verdicts)
    {
        string[] shares = [Share(verdicts, v => v.IsRight("number")), Share(verdicts, v => v.IsRight("date")), Share(verdicts, v => v.IsRight("total")), Share(verdicts, v => v.AllRight)];
        Console.WriteLine($"| {degrees}° | {verdicts.Length} | {string.Join(" | ", shares)} |");
    }

    // What is right upright and wrong turned, so that somebody can look at it.
    private static void WriteLosses(List<DocumentVerdict[]> turns)
    {
        Console.WriteLine();
        foreach ((int quarters, DocumentVerdict[] turned) in turns.Index().Skip(1))
        {
            foreach ((DocumentVerdict before, DocumentVerdict after) in turns[0].Zip(turned).Where(pair => pair.First.AllRight && !pair.Second.AllRight))
            {
                IEnumerable<string> lost = after.Fields.Where((field, i) => before.Fields[i].IsRight && !field.IsRight)
                    .Select(field => $"{field.Field} \"{field.Truth}\" as \"{field.Value}\"");
                Console.WriteLine($"- {quarters * 90}°: {before.Document.Row} {Path.GetFileName(before.Document.Path)}: {string.Join(", ", lost)}");
            }
        }
    }

    private static string Share(DocumentVerdict[] all, Func<DocumentVerdict, bool> counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(counts) / all.Length:0.0} %");
}
