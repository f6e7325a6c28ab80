using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;
using Mongo.Bson;
using Mongo.Embedded.Commands;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Wire;

/// <summary>One connection: reads a message, has the command run, writes the reply, and again.</summary>
internal sealed partial class MongoConnectionHandler(CommandDispatcher dispatcher, ILogger<MongoConnectionHandler> logger) : ConnectionHandler
{
    private int _connections;

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var client = new ClientConnection(Interlocked.Increment(ref _connections), connection.LocalEndPoint);
        var closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, closing);
        try
        {
            await ServeAsync(connection.Transport, client, ended.Token);
        }
        catch (Exception exception) when (exception is WireException or BsonFormatException)
        {
            Log.Refused(logger, client.Id, exception.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            Log.Left(logger, client.Id);
        }
    }

    private async Task ServeAsync(IDuplexPipe transport, ClientConnection client, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await transport.Input.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            if (!RequestParser.TryParse(ref rest, out var request))
            {
                if (read.IsCompleted)
                {
                    RequireBetweenMessages(rest);
                    return;
                }

                transport.Input.AdvanceTo(rest.Start, rest.End);
                continue;
            }

            // Parsed means not null. The message's bytes stay where they are until the command is done with them.
            var reply = await dispatcher.ExecuteAsync(request!, client, cancellationToken);
            transport.Input.AdvanceTo(rest.Start);
            if (request!.ExpectsReply)
            {
                await WriteAsync(transport.Output, request, reply, cancellationToken);
            }
        }
    }

    private static async Task WriteAsync(PipeWriter output, Request request, BsonDocument reply, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer(4096);
        ReplyWriter.Write(buffer, request, reply);
        await output.WriteAsync(buffer.Memory, cancellationToken);
    }

    private static void RequireBetweenMessages(in ReadOnlySequence<byte> rest)
    {
        if (!rest.IsEmpty)
        {
            throw new WireException($"The connection ended {rest.Length} bytes into a message.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Warning, "Connection {Connection} was closed: {Reason}")]
        public static partial void Refused(ILogger logger, int connection, string reason);

        [LoggerMessage(7002, LogLevel.Debug, "Connection {Connection} is gone")]
        public static partial void Left(ILogger logger, int connection);
    }
}
