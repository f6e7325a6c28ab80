using System.Diagnostics;
using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Commands to a server: each is done or refused for a reason; a failure of the server's own is a finding.</summary>
internal static class CommandFuzzer
{
    private const int InternalError = 1;
    private const int UnknownError = 8;

    /// <summary>The collections begin anew so often, so that no command has much to go through.</summary>
    private const int Lifetime = 500;

    public static FuzzReport Run(string connectionString, int inputs, int seed)
    {
        var report = new FuzzReport("commands");
        var commands = new CommandMaker(new DocumentMaker(new Random(seed)));
        var connection = RawConnection.Open(connectionString);
        for (var i = 0; i < inputs; i++)
        {
            var command = i % Lifetime == 0 ? new BsonDocument { { "dropDatabase", 1 }, { "$db", "fuzz" } } : commands.Next();
            var started = Stopwatch.GetTimestamp();
            var accepted = false;
            try
            {
                accepted = Judge(command, connection.Run(command), report);
            }
            catch (IOException exception)
            {
                report.Require(condition: false, "no reply", () => $"{exception.Message} {command.ToJson(JsonOutputMode.CanonicalExtendedJson)}");
                connection.Dispose();
                connection = RawConnection.Open(connectionString);
            }

            report.Add(accepted, Stopwatch.GetElapsedTime(started));
        }

        connection.Dispose();
        return report;
    }

    private static bool Judge(BsonDocument command, BsonDocument reply, FuzzReport report)
    {
        var ok = reply.GetValue("ok", 0).ToDouble() == 1;
        BsonArray errors = reply.TryGetValue("writeErrors", out var several) ? several.AsBsonArray : [];
        foreach (var error in ok ? errors : errors.Append(reply))
        {
            var failure = error.AsBsonDocument;
            var code = failure.GetValue("code", InternalError).ToInt32();
            var text = failure.GetValue("errmsg", string.Empty).ToString();
            report.Require(
                code is not (InternalError or UnknownError) && text.Length > 0, $"error {code}: {text}", () => command.ToJson(JsonOutputMode.CanonicalExtendedJson));
        }

        return ok && errors.Count == 0;
    }
}
