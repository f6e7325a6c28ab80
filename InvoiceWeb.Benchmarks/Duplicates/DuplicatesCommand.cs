using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Invoices.Duplicates;

namespace InvoiceWeb.Benchmarks.Duplicates;

/// <summary><c>duplicates</c>: whether the same picture is known again, and whether different ones are told apart.</summary>
internal static class DuplicatesCommand
{
    private static readonly int[] s_distances = [0, 2, 4, 6, 8];

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Command command = new("duplicates", "Print how far apart the hashes of the same picture and of different ones are.");
        corpus.AddTo(command);
        command.SetAction(result =>
        {
            LabelledDocument[] documents = [.. corpus.Documents(result)];
            PictureVariants[] pictures = new PictureVariants[documents.Length];
            Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = corpus.Jobs(result) }, i => pictures[i] = PictureVariants.Of(documents[i]));
            Console.WriteLine($"| | pairs | {string.Join(" | ", s_distances.Select(d => $"within {d}"))} |");
            Console.WriteLine($"|---|---|{string.Concat(s_distances.Select(_ => "---|"))}");
            foreach (string change in pictures[0].Changed.Keys)
            {
                Write(change, [.. pictures.Select(p => PictureHashes.Distance(p.Original, p.Changed[change]))], asShare: true);
            }

            foreach (IGrouping<string, PictureVariants> row in pictures.GroupBy(p => p.Document.Row, StringComparer.Ordinal))
            {
                Write($"different ones of {row.Key}", Distances([.. row], (_, _) => true), asShare: false);
                Write("… of the same number, date and total as far as they are labelled", Distances([.. row], CouldBeSame), asShare: false);
            }

            return 0;
        });
        return command;
    }

    private static int[] Distances(PictureVariants[] pictures, Func<LabelledDocument, LabelledDocument, bool> counts) =>
    [
        .. from one in pictures.Index()
           from other in pictures.Skip(one.Index + 1)
           where !string.Equals(one.Item.Document.Group, other.Document.Group, StringComparison.Ordinal) && counts(one.Item.Document, other.Document)
           select PictureHashes.Distance(one.Item.Original, other.Original),
    ];

    private static bool CouldBeSame(LabelledDocument one, LabelledDocument other) =>
        Agree(one.Number, other.Number) && Agree(one.Date, other.Date) && Agree(one.Total, other.Total);

    private static bool Agree<T>(T one, T other) => one is null || other is null || one.Equals(other);

    private static void Write(string what, int[] distances, bool asShare)
    {
        var cells = s_distances.Select(limit => distances.Count(distance => distance <= limit)).Select(count => asShare
            ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Math.Max(1, distances.Length):0.0} %")
            : count.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"| {what} | {distances.Length} | {string.Join(" | ", cells)} |");
    }
}
