using System.Buffers;
using System.Buffers.Binary;
using InvoiceWeb.Tests.Mongo.Bson;
using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Wire;

namespace InvoiceWeb.Tests.Mongo.Embedded.Wire;

public sealed class RequestParserTests
{
    [Fact]
    public void TryParse_ByteByByte_WaitsForTheLastByte()
    {
        var frame = WireClient.Frame(new BsonDocument { { "ping", 1 }, { "$db", "admin" } });

        for (var length = 0; length < frame.Length; length++)
        {
            var part = new ReadOnlySequence<byte>(frame, 0, length);
            RequestParser.TryParse(ref part, out _).ShouldBeFalse();
            part.Length.ShouldBe(length);
        }

        var whole = new ReadOnlySequence<byte>(frame);
        RequestParser.TryParse(ref whole, out var request).ShouldBeTrue();
        request!.Command["ping"].ToInt32().ShouldBe(1);
        whole.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void TryParse_InSegments_ReadsBodyAndSequence(int segment)
    {
        var frame = new FrameBuilder()
            .Body(new BsonDocument { { "insert", "x" }, { "$db", "test" } })
            .Sequence("documents", new BsonDocument("a", 1), new BsonDocument("a", 2))
            .Build();
        var bytes = Segments.Of(frame, segment);

        RequestParser.TryParse(ref bytes, out var request).ShouldBeTrue();

        var documents = request!.Sequences["documents"];
        documents.Select(document => BsonSerializer.Deserialize(document)["a"].ToInt32()).ShouldBe([1, 2]);
    }

    [Fact]
    public void TryParse_ChecksumFits_Accepts()
    {
        var bytes = new ReadOnlySequence<byte>(new FrameBuilder().Body(new BsonDocument("ping", 1)).WithChecksum().Build());

        RequestParser.TryParse(ref bytes, out var request).ShouldBeTrue();
        request!.Command.Contains("ping").ShouldBeTrue();
    }

    [Fact]
    public void TryParse_ChecksumOfOtherBytes_Refuses()
    {
        var frame = new FrameBuilder().Body(new BsonDocument("ping", 1)).WithChecksum().Build();
        frame[30] ^= 1;

        ShouldRefuse(frame);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(-1)]
    [InlineData(48_000_001)]
    [InlineData(int.MaxValue)]
    public void TryParse_ImpossibleLength_RefusesBeforeMoreArrives(int length)
    {
        var frame = WireClient.Frame(new BsonDocument("ping", 1));
        BinaryPrimitives.WriteInt32LittleEndian(frame, length);

        ShouldRefuse(frame[..16]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    [InlineData(2012)]
    public void TryParse_KindNotSpokenHere_Refuses(int opCode)
    {
        var frame = WireClient.Frame(new BsonDocument("ping", 1));
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(12), opCode);

        ShouldRefuse(frame);
    }

    [Fact]
    public void TryParse_UnknownRequiredFlag_Refuses() => ShouldRefuse(WireClient.Frame(new BsonDocument("ping", 1), flags: 4));

    [Fact]
    public void TryParse_UnknownOptionalFlag_Ignores()
    {
        var bytes = new ReadOnlySequence<byte>(WireClient.Frame(new BsonDocument("ping", 1), flags: 1 << 16));

        RequestParser.TryParse(ref bytes, out var request).ShouldBeTrue();
        request!.ExpectsReply.ShouldBeTrue();
    }

    [Fact]
    public void TryParse_MoreToCome_ExpectsNoReply()
    {
        var bytes = new ReadOnlySequence<byte>(WireClient.Frame(new BsonDocument("ping", 1), flags: 2));

        RequestParser.TryParse(ref bytes, out var request).ShouldBeTrue();
        request!.ExpectsReply.ShouldBeFalse();
    }

    [Fact]
    public void TryParse_NoBody_Refuses() => ShouldRefuse(new FrameBuilder().Sequence("documents", new BsonDocument()).Build());

    [Fact]
    public void TryParse_TwoBodies_Refuses() => ShouldRefuse(new FrameBuilder().Body(new BsonDocument("a", 1)).Body(new BsonDocument("b", 1)).Build());

    [Fact]
    public void TryParse_SequenceLongerThanItsMessage_Refuses()
    {
        var frame = new FrameBuilder().Body(new BsonDocument("insert", "x")).Sequence("documents", new BsonDocument("a", 1)).Build();
        var position = frame.AsSpan().IndexOf("documents"u8) - 4;
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(position), 1000);

        ShouldRefuse(frame);
    }

    [Fact]
    public void TryParse_MutatedFrames_EndsInARequestOrANamedException()
    {
        var frame = new FrameBuilder()
            .Body(new BsonDocument { { "insert", "x" }, { "$db", "test" }, { "n", 1.5 } })
            .Sequence("documents", new BsonDocument("a", "text"), new BsonDocument("b", new BsonArray { 1, BsonNull.Value }))
            .WithChecksum().Build();
        var random = new Random(20_261_122);
        var (parsed, refused) = (0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            var mutant = frame.ToArray();
            for (var k = random.Next(1, 6); k > 0; k--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            // Half of them without a checksum, which would refuse nearly everything else.
            mutant[16] &= (byte)(i % 2 == 0 ? 0xFE : 0xFF);
            var bytes = new ReadOnlySequence<byte>(mutant, 0, i % 5 == 0 ? random.Next(16, mutant.Length) : mutant.Length);
            try
            {
                parsed += RequestParser.TryParse(ref bytes, out _) ? 1 : 0;
            }
            catch (Exception exception) when (exception is WireException or BsonFormatException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(10_000);
        parsed.ShouldBeGreaterThan(10);
    }

    private static void ShouldRefuse(byte[] frame) => Should.Throw<WireException>(() =>
    {
        var bytes = new ReadOnlySequence<byte>(frame);
        return RequestParser.TryParse(ref bytes, out _);
    });
}
