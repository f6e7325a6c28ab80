using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Embedded.Commands;

public sealed class DispatchTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    [Fact]
    public async Task Hello_Asked_PresentsThePrimaryOfAReplicaSet()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        var reply = await client.RunAsync(new BsonDocument("hello", 1));

        reply["ok"].ToDouble().ShouldBe(1);
        reply["isWritablePrimary"].AsBoolean.ShouldBeTrue();
        reply["setName"].AsString.ShouldNotBeEmpty();
        reply["logicalSessionTimeoutMinutes"].ToInt32().ShouldBe(30);
        reply.Contains("topologyVersion").ShouldBeFalse();
    }

    [Fact]
    public async Task Unknown_Command_IsRefusedWithCode59()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        var reply = await client.RunAsync(new BsonDocument("mapReduce", "x"));

        reply["ok"].ToDouble().ShouldBe(0);
        reply["code"].ToInt32().ShouldBe(59);
        reply["codeName"].AsString.ShouldBe("CommandNotFound");
    }

    [Fact]
    public async Task Unknown_Field_IsRefusedRatherThanIgnored()
    {
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        var reply = await client.RunAsync(new BsonDocument { { "find", "x" }, { "collation", new BsonDocument("locale", "de") } });

        reply["code"].ToInt32().ShouldBe(40415);
    }

    [Fact]
    public async Task Garbage_Sent_EndsThatConnectionAlone()
    {
        await using var other = await WireClient.ConnectAsync(server.ConnectionString);
        await using var client = await WireClient.ConnectAsync(server.ConnectionString);

        await client.SendAsync(Enumerable.Repeat((byte)0xAB, 64).ToArray());

        await Should.ThrowAsync<EndOfStreamException>(client.ReceiveAsync);
        (await other.RunAsync(new BsonDocument("ping", 1)))["ok"].ToDouble().ShouldBe(1);
    }
}
