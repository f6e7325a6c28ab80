using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Comparing;

/// <summary>A way to get number, date and total of a document.</summary>
/// <param name="Jobs">Documents at the same time.</param>
internal sealed record Contestant(string Name, int Jobs, Func<LabelledDocument, CancellationToken, Task<(bool Number, bool Date, bool Total)>> Judge)
{
    public static Contestant Tesseract(string name, string languages, int jobs, int? threads)
    {
        TesseractProgram program = new(languages, threads);
        return new(name, jobs, async (document, token) => SimpleExpressions.Judge(document, await program.ReadAsync(document.Path, token)));
    }

    public static Contestant Product(PageReaderPool pool, int workers) => new($"InvoiceWeb, workers: {workers}", workers, async (document, token) =>
    {
        PageText page = await pool.ReadAsync(await File.ReadAllBytesAsync(document.Path, token), token);
        DocumentVerdict verdict = DocumentVerdict.Judge(document, TimeSpan.Zero, FieldExtractor.Extract([page]), 1);
        return (verdict.IsRight("number"), verdict.IsRight("date"), verdict.IsRight("total"));
    });
}
