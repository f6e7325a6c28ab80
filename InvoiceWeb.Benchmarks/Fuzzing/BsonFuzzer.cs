using System.Diagnostics;
using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>
/// Mutated documents: each is refused with the one exception, or read, and then written and read again to the same bytes, and
/// from Extended JSON to the same values.
/// </summary>
internal static class BsonFuzzer
{
    private const int Documents = 200;

    /// <summary>An empty inner document of seven bytes is an object, its list and an element: this is generous, not a licence.</summary>
    private const int AllocationPerByte = 200;

    private const int AllocationPerInput = 16_384;

    public static FuzzReport Run(int inputs, int seed)
    {
        var report = new FuzzReport("bson");
        var maker = new DocumentMaker(new Random(seed));
        var mutator = new Mutator(maker.Random);
        byte[][] corpus = [.. Enumerable.Range(0, Documents).Select(_ => maker.Document(depth: 4).ToBson())];
        for (var i = 0; i < inputs; i++)
        {
            var input = mutator.Mutate(maker.Pick(corpus));
            try
            {
                Try(input, report);
            }
            catch (Exception exception)
            {
                report.Require(condition: false, $"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0].Trim()}", () => Convert.ToHexString(input));
            }
        }

        return report;
    }

    private static void Try(byte[] input, FuzzReport report)
    {
        var started = Stopwatch.GetTimestamp();
        BsonDocument? document = null;
        report.RequireMemory(AllocationPerInput + (AllocationPerByte * (long)input.Length), () => document = Read(input), input);
        if (document is not null)
        {
            RoundTrip(document, input, report);
        }

        var time = Stopwatch.GetElapsedTime(started);
        report.Require(time < FuzzReport.MaxTime, "too slow", () => Convert.ToHexString(input));
        report.Add(document is not null, time);
    }

    private static BsonDocument? Read(byte[] input)
    {
        try
        {
            return BsonSerializer.Deserialize(input);
        }
        catch (BsonFormatException)
        {
            return null;
        }
    }

    private static void RoundTrip(BsonDocument document, byte[] input, FuzzReport report)
    {
        var written = document.ToBson();
        report.Require(
            BsonSerializer.Deserialize(written).ToBson().AsSpan().SequenceEqual(written), "other bytes after reading again", () => Convert.ToHexString(input));
        var canonical = document.ToJson(JsonOutputMode.CanonicalExtendedJson);
        try
        {
            var parsed = BsonDocument.Parse(canonical);
            report.Require(
                BsonValueComparer.Instance.Equals(parsed, document) || HasNoJson(canonical), "another value after Extended JSON", () => $"{Convert.ToHexString(input)} {canonical}");
        }
        catch (BsonFormatException exception)
        {
            report.Require(HasNoJson(canonical), "Extended JSON that cannot be read", () => $"{Convert.ToHexString(input)} {canonical} {exception.Message}");
        }
    }

    /// <summary>A document whose own names look like type wrappers means something else in Extended JSON.</summary>
    private static bool HasNoJson(string canonical) => canonical.Contains("\"$oid\"", StringComparison.Ordinal);
}
