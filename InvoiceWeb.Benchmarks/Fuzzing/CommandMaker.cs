using Mongo.Bson;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Commands that are well-formed documents and half sense: real operators in real places, with anything as their operands.</summary>
internal sealed class CommandMaker(DocumentMaker maker)
{
    private static readonly string[] s_paths = ["_id", "a", "b", "c", "a.b", "a.b.c", "a.0", "a.0.b", "b.1", "", "a.", "a.$", "$a", "a.$[]", "n"];

    private static readonly string[] s_queryOperators =
        ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists", "$type", "$size", "$mod", "$regex", "$options", "$not", "$elemMatch", "$all", "$where"];

    private static readonly string[] s_updateOperators =
        ["$set", "$unset", "$inc", "$mul", "$min", "$max", "$push", "$pull", "$pullAll", "$pop", "$addToSet", "$rename", "$currentDate", "$setOnInsert", "$bit", "$x"];

    private static readonly string[] s_pushModifiers = ["$each", "$slice", "$sort", "$position", "$x"];

    private static readonly string[] s_stages =
        ["$match", "$project", "$addFields", "$set", "$unset", "$group", "$sort", "$limit", "$skip", "$count", "$unwind", "$changeStream", "$lookup"];

    private static readonly string[] s_accumulators = ["$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet", "$x"];

    private static readonly string[] s_functions =
    [
        "$eq", "$ne", "$gt", "$lte", "$cmp", "$not", "$and", "$or", "$add", "$subtract", "$multiply", "$divide", "$mod", "$abs", "$ceil", "$floor", "$round",
        "$sum", "$avg", "$min", "$max", "$concat", "$toLower", "$toUpper", "$type", "$size", "$isArray", "$in", "$arrayElemAt", "$cond", "$switch", "$ifNull",
        "$literal", "$dateToString", "$year", "$month", "$dayOfMonth", "$hour", "$x",
    ];

    private static readonly string[] s_functionFields =
        ["date", "format", "timezone", "onNull", "if", "then", "else", "branches", "case", "default", "x"];

    private static readonly string[] s_commands =
    [
        "find", "find", "find", "aggregate", "aggregate", "aggregate", "insert", "insert", "update", "update", "update", "delete", "findAndModify", "findAndModify",
        "count", "distinct", "createIndexes", "dropIndexes", "listIndexes", "listCollections", "listDatabases", "create", "drop", "explain", "getMore",
        "killCursors", "collStats", "dbStats", "hello", "getParameter", "serverStatus", "buildInfo", "endSessions", "connectionStatus", "x", "",
    ];

    private Random Random => maker.Random;

    public BsonDocument Next()
    {
        var name = maker.Pick(s_commands);
        var command = new BsonDocument(name, Odd() ?? maker.Pick(["things", "things", "others", "a$b", ""]));
        foreach (var (field, value) in Arguments(name))
        {
            command.Set(field, Odd() ?? value);
        }

        if (Random.Next(10) == 0)
        {
            command.Set(maker.Pick(["maxTimeMS", "writeConcern", "readConcern", "lsid", "txnNumber", "comment", "hint", "batchSize", "x", "stmtId"]), maker.Value(2));
        }

        return command.Set("$db", Random.Next(100) == 0 ? maker.Value(1) : "fuzz");
    }

    private List<(string Field, BsonValue Value)> Arguments(string command) => command switch
    {
        "find" => Some(("filter", Filter(2)), ("sort", Sort()), ("projection", Projection()), ("limit", maker.Value(0)), ("skip", 1), ("hint", Sort()), ("batchSize", 3)),
        "aggregate" => [("pipeline", new BsonArray(Times(4, Stage))), ("cursor", Random.Next(3) == 0 ? maker.Document(1) : new BsonDocument())],
        "insert" => [("documents", new BsonArray(Times(3, () => Random.Next(3) == 0 ? maker.Document(3) : Thing()))), ("ordered", Random.Next(2) == 0)],
        "update" => [("updates", new BsonArray(Times(2, UpdateStatement)))],
        "delete" => [("deletes", new BsonArray { new BsonDocument { { "q", Filter(2) }, { "limit", Random.Next(2) } } })],
        "findAndModify" => Some(
            ("query", Filter(1)), ("update", Update()), ("remove", true), ("new", true), ("sort", Sort()), ("fields", Projection()), ("upsert", true)),
        "count" => Some(("query", Filter(2)), ("limit", maker.Value(0)), ("skip", maker.Value(0)), ("hint", Sort())),
        "distinct" => [("key", maker.Pick(s_paths)), ("query", Filter(1))],
        "createIndexes" => [("indexes", new BsonArray { Index() })],
        "dropIndexes" => [("index", maker.Pick<BsonValue>(["*", "a_1", Sort(), 1]))],
        "explain" => [("explain", new BsonDocument { { maker.Pick(["find", "count", "update", "aggregate", "distinct", "x"]), "things" }, { "filter", Filter(1) } })],
        "getMore" => [("getMore", maker.Value(0)), ("collection", "things")],
        "killCursors" => [("cursors", maker.Array(1))],
        _ => [],
    };

    /// <summary>Now and then something quite different.</summary>
    private BsonValue? Odd() => Random.Next(25) == 0 ? maker.Value(2) : null;

    private List<BsonValue> Times(int most, Func<BsonValue> make) => [.. Enumerable.Range(0, Random.Next(most + 1)).Select(_ => Odd() ?? make())];

    private List<(string, BsonValue)> Some(params (string, BsonValue)[] arguments) => [.. arguments.Where(_ => Random.Next(3) == 0)];

    private BsonDocument Thing() => new() { { "_id", Random.Next(200) }, { "a", maker.Value(3) }, { "b", maker.Array(3) }, { "n", Random.Next(10) } };

    private BsonDocument Filter(int depth) => Fill(new BsonDocument(), 2, _ => depth > 0 && Random.Next(4) == 0
        ? (maker.Pick(["$and", "$or", "$nor"]), new BsonArray(Times(3, () => Filter(depth - 1))))
        : Random.Next(15) == 0 ? ("$expr", Expression(2)) : (maker.Pick(s_paths), Random.Next(3) == 0 ? maker.Value(2) : Condition(depth)));

    private BsonDocument Condition(int depth) => Fill(new BsonDocument(), 2, _ => maker.Pick(s_queryOperators) switch
    {
        "$not" when depth > 0 => ("$not", Condition(depth - 1)),
        "$elemMatch" when depth > 0 => ("$elemMatch", Random.Next(2) == 0 ? Filter(depth - 1) : Condition(depth - 1)),
        var name and ("$in" or "$nin" or "$all" or "$mod") => (name, maker.Array(2)),
        var name => (name, maker.Value(2)),
    });

    private BsonDocument Sort() => Fill(new BsonDocument(), 2, _ => (maker.Pick(s_paths), Odd() ?? maker.Pick([1, -1])));

    private BsonDocument Projection() => Fill(new BsonDocument(), 3, _ => (
        maker.Pick(s_paths), Random.Next(4) switch { 0 => 0, 1 => Expression(2), 2 => maker.Document(1), _ => 1 }));

    private BsonDocument UpdateStatement() => new()
    {
        { "q", Filter(1) }, { "u", Update() }, { "multi", Random.Next(4) == 0 }, { "upsert", Random.Next(4) == 0 },
    };

    private BsonDocument Update() => Random.Next(6) == 0 ? maker.Document(2) : Fill(new BsonDocument(), 2, _ => (
        maker.Pick(s_updateOperators), Fill(new BsonDocument(), 2, _ => (maker.Pick(s_paths), Random.Next(4) == 0 ? Modifiers() : maker.Value(2)))));

    private BsonDocument Modifiers() => Fill(new BsonDocument("$each", maker.Array(2)), 2, _ => (maker.Pick(s_pushModifiers), maker.Value(1)));

    private BsonDocument Stage()
    {
        var name = maker.Pick(s_stages);
        return new BsonDocument(name, name switch
        {
            "$match" => Filter(2),
            "$project" => Projection(),
            "$addFields" or "$set" => Fill(new BsonDocument(), 2, _ => (maker.Pick(s_paths), Expression(2))),
            "$unset" or "$count" => maker.Pick(s_paths),
            "$group" => Fill(new BsonDocument("_id", Expression(1)), 2, _ => (maker.Pick(s_paths), new BsonDocument(maker.Pick(s_accumulators), Expression(1)))),
            "$sort" => Sort(),
            "$limit" or "$skip" => 1 + Random.Next(5),
            "$unwind" => "$" + maker.Pick(s_paths),
            _ => maker.Document(1),
        });
    }

    private BsonValue Expression(int depth) => depth == 0 || Random.Next(3) == 0
        ? Random.Next(5) switch { 0 or 1 => "$" + maker.Pick(s_paths), 2 => maker.Number(), 3 => maker.Moment(), _ => maker.Value(1) }
        : new BsonDocument(maker.Pick(s_functions), Random.Next(3) switch
        {
            0 => Expression(depth - 1),
            1 => Fill(new BsonDocument(), 3, _ => (maker.Pick(s_functionFields), Expression(depth - 1))),
            _ => new BsonArray(Times(3, () => Expression(depth - 1))),
        });

    private BsonDocument Index() => Fill(new BsonDocument { { "key", Sort() }, { "name", maker.Pick(["a_1", "b_1", "x"]) } }, 1, _ => maker.Pick([0, 1, 2, 3]) switch
    {
        0 => ("unique", true),
        1 => ("sparse", maker.Value(0)),
        2 => ("expireAfterSeconds", maker.Value(0)),
        _ => ("partialFilterExpression", Filter(1)),
    });

    private BsonDocument Fill(BsonDocument document, int most, Func<int, (string Name, BsonValue Value)> make)
    {
        for (var i = Random.Next(most + 1); i > 0; i--)
        {
            var (name, value) = make(i);
            document.Set(name, value);
        }

        return document;
    }
}
