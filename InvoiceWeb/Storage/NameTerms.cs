using InvoiceWeb.Invoices.Search;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>The words by which a person is found, stored beside the name so that an index leads from the beginning of a word to it.</summary>
public static class NameTerms
{
    private const int MaxTerms = 24;
    private const int MaxQueryTerms = 8;
    private const int MaxLength = 64;

    private static readonly char[] Marks = ['@', '.', '-', '_', '+', ',', ';', '\''];

    /// <summary>"mara.voß@example.org" is found by "mara.voss@", "mara", "voss", "example.org" and "org".</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<string> names) =>
    [
        .. names.SelectMany(Chunks)
            .SelectMany(chunk => chunk.Split(Marks, StringSplitOptions.RemoveEmptyEntries).Concat(chunk.Split('@', StringSplitOptions.RemoveEmptyEntries)).Prepend(chunk))
            .Select(Bounded)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxTerms),
    ];

    /// <summary>What has to hold of the stored terms for the words that a person typed.</summary>
    /// <param name="path">Where the terms are stored.</param>
    public static IEnumerable<BsonDocument> ToConditions(string path, string typed) => Chunks(typed)
        .Take(MaxQueryTerms)
        .Select(Bounded)
        .Select(beginning => new BsonDocument(
            path,
            new BsonDocument("$elemMatch", new BsonDocument { { "$gte", beginning }, { "$lt", beginning + char.MaxValue } })));

    private static IEnumerable<string> Chunks(string text) => SearchTerms.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Bounded(string word) => word.Length <= MaxLength ? word : word[..MaxLength];
}
