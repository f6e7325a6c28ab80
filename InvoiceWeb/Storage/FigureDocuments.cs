using System.Globalization;
using InvoiceWeb.Dashboard.Figures;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>Between buckets and documents of <c>figures</c>.</summary>
public static class FigureDocuments
{
    public const string Counters = "counters";

    private const string Members = "members";

    /// <summary>By source, the number of the last batch.</summary>
    private const string Batches = "batches";

    /// <summary>Matches a bucket that has not this batch yet, or makes it. A bucket that has it is found to exist when it is made.</summary>
    public static WriteModel<BsonDocument> ToWrite(FigureKey key, FigureEdit edit, string source, long number)
    {
        var mark = $"{Batches}.{source}";
        var filter = new BsonDocument { { "_id", ToId(key) }, { mark, new BsonDocument("$not", new BsonDocument("$gte", number)) } };
        return new UpdateOneModel<BsonDocument>(filter, ToUpdate(key, edit, new BsonElement(mark, number)), UpdateOptions.Upsert);
    }

    public static BsonDocument ToQuery(FigureKind kind, FigureStretch stretch) => new()
    {
        { "kind", kind.Name },
        { "level", EnumNames.ToName(stretch.Level) },
        { "at", new BsonDocument { { "$gte", stretch.From }, { "$lt", stretch.Until } } },
    };

    public static Figure ToFigure(BsonDocument document, FigureKind kind)
    {
        var key = new FigureKey(
            kind, EnumNames.Parse<FigureLevel>(document["level"].AsString), InvoiceDocuments.ToTime(document["at"]), document["name"].AsString);
        var counters = document.GetValue(Counters, BsonNull.Value) is BsonDocument counted
            ? counted.Elements.ToDictionary(element => element.Name, element => element.Value.ToDecimal(), StringComparer.Ordinal)
            : [];
        return new Figure(key, counters, document.GetValue(Members, BsonNull.Value) is BsonArray members ? [.. members.Select(member => member.AsString)] : []);
    }

    /// <summary>For the ledger.</summary>
    public static BsonDocument ToBson(FigureKey key, FigureEdit edit) => new()
    {
        { "kind", key.Kind.Name },
        { "level", EnumNames.ToName(key.Level) },
        { "at", key.At },
        { "name", key.Name },
        { "sums", ToBson(edit.Sums) },
    };

    public static KeyValuePair<FigureKey, FigureEdit> ToEdit(BsonDocument document)
    {
        var key = new FigureKey(
            ToKind(document["kind"]),
            EnumNames.Parse<FigureLevel>(document["level"].AsString),
            InvoiceDocuments.ToTime(document["at"]),
            document["name"].AsString);
        var edit = new FigureEdit();
        foreach (var sum in document["sums"].AsBsonDocument.Elements)
        {
            edit.Add(sum.Name, sum.Value.ToDecimal());
        }

        return KeyValuePair.Create(key, edit);
    }

    public static FigureKind ToKind(BsonValue name) => FigureKind.All.First(kind => string.Equals(kind.Name, name.AsString, StringComparison.Ordinal));

    /// <summary>Whole numbers take half the room.</summary>
    public static BsonValue ToBson(decimal amount) => decimal.IsInteger(amount) && Math.Abs(amount) < long.MaxValue ? (long)amount : amount;

    private static BsonDocument ToUpdate(FigureKey key, FigureEdit edit, BsonElement mark)
    {
        var made = new BsonDocument { { "kind", key.Kind.Name }, { "level", EnumNames.ToName(key.Level) }, { "at", key.At }, { "name", key.Name } };
        if (key.Kind.ExpiryOf(key.Level, key.At) is { } expires)
        {
            made.Add("expires", expires);
        }

        var update = new BsonDocument { { "$setOnInsert", made }, { "$set", new BsonDocument(mark.Name, mark.Value) } };
        if (edit.Sums.Count > 0)
        {
            update.Add("$inc", ToBson(edit.Sums, Counters + "."));
        }

        if (edit.Peaks.Count > 0)
        {
            update.Add("$max", ToBson(edit.Peaks, Counters + "."));
        }

        return edit.Members.Count > 0
            ? update.Add("$addToSet", new BsonDocument(Members, new BsonDocument("$each", new BsonArray(edit.Members.Select(member => (BsonValue)member)))))
            : update;
    }

    private static BsonDocument ToBson(IReadOnlyDictionary<string, decimal> amounts, string prefix = "")
    {
        var document = new BsonDocument();
        foreach (var (counter, amount) in amounts)
        {
            document.Add(prefix + counter, ToBson(amount));
        }

        return document;
    }

    private static string ToId(FigureKey key) => string.Create(
        CultureInfo.InvariantCulture, $"{key.Kind.Name}|{EnumNames.ToName(key.Level)}|{key.At.ToUnixTimeSeconds() / 60}|{key.Name}");
}
