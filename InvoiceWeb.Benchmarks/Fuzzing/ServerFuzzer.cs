using System.Buffers.Binary;
using System.Diagnostics;
using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Frames sent to a server: it answers or closes that connection, in time, and goes on serving the others.</summary>
internal static class ServerFuzzer
{
    private const int FlagsPosition = 16;
    private const byte MoreToCome = 2;

    public static FuzzReport Run(string connectionString, int inputs, int seed)
    {
        var report = new FuzzReport("frames, server");
        var frames = new FrameMaker(new DocumentMaker(new Random(seed)));
        using var bystander = RawConnection.Open(connectionString);
        for (var i = 0; i < inputs; i++)
        {
            var input = frames.Next();
            var started = Stopwatch.GetTimestamp();
            var answered = false;
            try
            {
                answered = Send(connectionString, input);
            }
            catch (IOException exception)
            {
                report.Require(condition: false, "neither an answer nor an end", () => $"{exception.Message} {Convert.ToHexString(input)}");
            }

            report.Require(IsUp(bystander), "another connection suffers", () => Convert.ToHexString(input));
            report.Add(answered, Stopwatch.GetElapsedTime(started));
        }

        return report;
    }

    /// <summary>A frame that is not whole, or asks for no reply, is followed by the client's end; one that is whole is not.</summary>
    private static bool Send(string connectionString, byte[] input)
    {
        using var connection = RawConnection.Open(connectionString);
        var isWhole = input.Length > FlagsPosition && BinaryPrimitives.ReadInt32LittleEndian(input) == input.Length && (input[FlagsPosition] & MoreToCome) == 0;
        if (isWhole)
        {
            return connection.Exchange(input);
        }

        connection.SendAll(input);
        return false;
    }

    private static bool IsUp(RawConnection bystander)
    {
        try
        {
            return bystander.Run(new BsonDocument { { "ping", 1 }, { "$db", "fuzz" } })["ok"].ToDouble() == 1;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
