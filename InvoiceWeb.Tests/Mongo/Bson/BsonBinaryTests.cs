using System.Buffers;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class BsonBinaryTests
{
    [Fact]
    public void Deserialize_WhatToBsonWrote_IsTheSameDocument()
    {
        var document = Sample.Document;

        var bytes = document.ToBson();

        BsonSerializer.Deserialize(bytes).ShouldBe(document);
        BsonSerializer.Deserialize(bytes).ToBson().ShouldBe(bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Deserialize_InSegments_IsTheSameDocument(int segmentSize)
    {
        var bytes = Sample.Document.ToBson();

        BsonSerializer.Deserialize(Segments.Of(bytes, segmentSize)).ShouldBe(Sample.Document);
    }

    [Fact]
    public void Deserialize_EveryTruncation_ThrowsBsonFormatException()
    {
        var bytes = Sample.Document.ToBson();

        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes.AsMemory(0, length);
            Should.Throw<BsonFormatException>(() => BsonSerializer.Deserialize(part.Span), $"{length} bytes");
            Should.Throw<BsonFormatException>(() => BsonSerializer.Deserialize(Segments.Of(part, 5)), $"{length} bytes in segments");
        }
    }

    [Fact]
    public void Deserialize_BytesAfterTheEnd_ThrowsBsonFormatException() =>
        Should.Throw<BsonFormatException>(() => BsonSerializer.Deserialize([5, 0, 0, 0, 0, 0]));

    [Fact]
    public void Deserialize_DeeperThanAllowed_ThrowsBsonFormatException()
    {
        var limits = BsonLimits.Default with { MaxDepth = 3 };
        var three = new BsonDocument("a", new BsonDocument("b", new BsonArray()));
        var four = new BsonDocument("a", three);

        BsonSerializer.Deserialize(three.ToBson(), limits).ShouldBe(three);
        Should.Throw<BsonFormatException>(() => BsonSerializer.Deserialize(four.ToBson(), limits));
        Should.Throw<BsonFormatException>(() => four.ToBson(limits));
    }

    [Fact]
    public void ToBson_LargerThanAllowed_ThrowsBsonFormatExceptionAndWritesNothing()
    {
        var document = new BsonDocument("a", "0123456789");
        var size = document.ToBson().Length;
        var output = new ArrayBufferWriter<byte>();

        document.ToBson(BsonLimits.Default with { MaxDocumentSize = size }).Length.ShouldBe(size);
        Should.Throw<BsonFormatException>(() =>
            new BsonBinaryWriter(output, BsonLimits.Default with { MaxDocumentSize = size - 1 }).WriteDocument(document));
        output.WrittenCount.ShouldBe(0);
    }

    [Fact]
    public void ToBson_WhatBsonCannotHold_ThrowsBsonFormatException()
    {
        Should.Throw<BsonFormatException>(() => new BsonDocument("a\0b", 1).ToBson());
        Should.Throw<BsonFormatException>(() => new BsonDocument("a", "\uD800").ToBson());
        Should.Throw<BsonFormatException>(() => new BsonDocument("a", new BsonRegularExpression("a\0b")).ToBson());
    }

    [Fact]
    public void ToBson_WithRawDocumentInside_WritesItsBytes()
    {
        var raw = new RawBsonDocument(Sample.Document.ToBson());

        var written = new BsonDocument("batch", new BsonArray { raw }).ToBson();

        written.ShouldBe(new BsonDocument("batch", new BsonArray { Sample.Document }).ToBson());
    }

    [Fact]
    public void RawTryGetValue_EachName_FindsWhatTheDocumentHolds()
    {
        var raw = new RawBsonDocument(Sample.Document.ToBson());

        foreach (var (name, expected) in Sample.Document)
        {
            raw.TryGetValue(name, out var value).ShouldBeTrue();
            value.ShouldBe(expected);
        }

        raw.TryGetValue("absent", out _).ShouldBeFalse();
    }
}
