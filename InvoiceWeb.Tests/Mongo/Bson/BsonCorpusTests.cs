using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class BsonCorpusTests
{
    [SkippableFact]
    public void Deserialize_EveryValidCase_GivesTheSameBytesAndText()
    {
        var cases = BsonCorpus.Read("valid");

        cases.Count.ShouldBe(728);
        cases.SelectMany(Complaints).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Deserialize_EveryDecodeError_ThrowsBsonFormatException()
    {
        var cases = BsonCorpus.Read("decodeErrors");

        cases.Count.ShouldBe(75);
        foreach (var one in cases)
        {
            Should.Throw<BsonFormatException>(() => BsonSerializer.Deserialize(one.Bytes("bson")), one.ToString());
        }
    }

    [SkippableFact]
    public void Parse_EveryParseError_ThrowsBsonFormatException()
    {
        var cases = BsonCorpus.Read("parseErrors");

        cases.Count.ShouldBe(180);
        foreach (var one in cases)
        {
            // The decimal cases give the number alone.
            var text = one.Text("string") ?? string.Empty;
            var json = one.Type == BsonType.Decimal128
                ? new BsonDocument("d", new BsonDocument("$numberDecimal", text)).ToJson()
                : text;
            Should.Throw<BsonFormatException>(() => BsonDocument.Parse(json), one.ToString());
        }
    }

    private static string HexOf(string json)
    {
        try
        {
            return Convert.ToHexString(BsonDocument.Parse(json).ToBson());
        }
        catch (BsonFormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>What the driver specifications ask of a valid case, as far as it does not hold.</summary>
    private static List<string> Complaints(CorpusCase one)
    {
        var complaints = new List<string>();
        var canonicalBytes = one.Bytes("canonical_bson").ShouldNotBeNull();
        var canonicalJson = CorpusCase.Normalize(one.Text("canonical_extjson"));
        var relaxedJson = CorpusCase.Normalize(one.Text("relaxed_extjson"));
        var document = BsonSerializer.Deserialize(canonicalBytes);

        Check("bytes", Convert.ToHexString(document.ToBson()), Convert.ToHexString(canonicalBytes));
        Check("canonical", CorpusCase.Normalize(document.ToJson(JsonOutputMode.CanonicalExtendedJson)), canonicalJson);
        if (relaxedJson is not null)
        {
            Check("relaxed", CorpusCase.Normalize(document.ToJson()), relaxedJson);
            Check("relaxed again", CorpusCase.Normalize(BsonDocument.Parse(relaxedJson).ToJson()), relaxedJson);
        }

        if (one.Bytes("degenerate_bson") is { } degenerate)
        {
            Check("degenerate bytes", Convert.ToHexString(BsonSerializer.Deserialize(degenerate).ToBson()), Convert.ToHexString(canonicalBytes));
        }

        foreach (var json in new[] { one.Text("canonical_extjson"), one.Text("degenerate_extjson") })
        {
            if (json is not null && !one.IsLossy)
            {
                Check("parsed " + json, HexOf(json), Convert.ToHexString(canonicalBytes));
            }
        }

        return complaints;

        void Check(string what, string? actual, string? expected)
        {
            if (!string.Equals(actual, expected, StringComparison.Ordinal))
            {
                complaints.Add($"{one}: {what} was {actual} instead of {expected}");
            }
        }
    }
}
