using System.Buffers;
using System.Diagnostics;
using Mongo.Bson;
using Mongo.Embedded.Wire;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Frames given to the parser alone: each is a request, not yet whole, or refused with one of its two exceptions.</summary>
internal static class ParserFuzzer
{
    private const int AllocationPerByte = 250;

    private const int AllocationPerInput = 16_384;

    public static FuzzReport Run(int inputs, int seed)
    {
        var report = new FuzzReport("frames, parser");
        var frames = new FrameMaker(new DocumentMaker(new Random(seed)));
        for (var i = 0; i < inputs; i++)
        {
            var input = frames.Next();
            var started = Stopwatch.GetTimestamp();
            var accepted = false;
            report.RequireMemory(AllocationPerInput + (AllocationPerByte * (long)input.Length), () => accepted = Parse(input, report), input);
            var time = Stopwatch.GetElapsedTime(started);
            report.Require(time < FuzzReport.MaxTime, "too slow", () => Convert.ToHexString(input));
            report.Add(accepted, time);
        }

        return report;
    }

    private static bool Parse(byte[] input, FuzzReport report)
    {
        var rest = new ReadOnlySequence<byte>(input);
        try
        {
            var any = false;
            while (RequestParser.TryParse(ref rest, out _))
            {
                any = true;
            }

            return any;
        }
        catch (Exception exception) when (exception is WireException or BsonFormatException)
        {
            return false;
        }
        catch (Exception exception)
        {
            report.Require(condition: false, $"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0].Trim()}", () => Convert.ToHexString(input));
            return false;
        }
    }
}
