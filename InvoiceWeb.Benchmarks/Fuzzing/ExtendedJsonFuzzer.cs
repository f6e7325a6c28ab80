using System.Diagnostics;
using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Mutated Extended JSON: each text is read, or refused with the one exception.</summary>
internal static class ExtendedJsonFuzzer
{
    private const int Documents = 200;

    public static FuzzReport Run(int inputs, int seed)
    {
        var report = new FuzzReport("extended json");
        var maker = new DocumentMaker(new Random(seed));
        string[] corpus = [.. Enumerable.Range(0, Documents).Select(i => maker.Document(depth: 3).ToJson((JsonOutputMode)(i % 2)))];
        for (var i = 0; i < inputs; i++)
        {
            var input = Mutate(maker, maker.Pick(corpus), maker.Pick(corpus));
            var started = Stopwatch.GetTimestamp();
            var accepted = false;
            try
            {
                accepted = BsonDocument.Parse(input).ToBson().Length >= 5;
            }
            catch (BsonFormatException)
            {
                // Refused, as it should be.
            }
            catch (Exception exception)
            {
                report.Require(condition: false, $"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0].Trim()}", () => input);
            }

            var time = Stopwatch.GetElapsedTime(started);
            report.Require(time < FuzzReport.MaxTime, "too slow", () => input);
            report.Add(accepted, time);
        }

        return report;
    }

    private static string Mutate(DocumentMaker maker, string text, string other)
    {
        var characters = text.ToCharArray();
        for (var changes = maker.Random.Next(1, 4); changes > 0; changes--)
        {
            characters[maker.Random.Next(characters.Length)] = other[maker.Random.Next(other.Length)];
        }

        return maker.Random.Next(8) == 0 ? new string(characters, 0, maker.Random.Next(characters.Length)) : new string(characters);
    }
}
