using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Turns a value into an <see cref="Expression"/>; an operator that it does not know is refused.</summary>
internal static class ExpressionParser
{
    public static Expression Parse(BsonValue value) => value switch
    {
        BsonString { Value: ['$', '$', ..] } text => ParseVariable(text.Value),
        BsonString { Value: ['$', _, ..] } text => new FieldExpression(text.Value[1..]),
        BsonArray array => new ArrayExpression([.. array.Select(Parse)]),
        { IsBsonDocument: true } => ParseDocument(value.AsBsonDocument),
        _ => new LiteralExpression(value),
    };

    /// <summary>One argument, or an array of them.</summary>
    public static IReadOnlyList<Expression> ParseArguments(BsonValue operand) =>
        operand is BsonArray several ? [.. several.Select(Parse)] : [Parse(operand)];

    public static CommandException Error(string message) => new(ErrorCode.FailedToParse, message);

    private static Expression ParseVariable(string text)
    {
        var (name, path) = text.Split('.', 2) is [var first, var rest] ? (first, rest) : (text, null);
        return name switch
        {
            "$$ROOT" or "$$CURRENT" => path is null ? new RootExpression() : new FieldExpression(path),
            "$$REMOVE" when path is null => new LazyExpression(_ => null),
            _ => throw new CommandException(ErrorCode.Location17276, $"Use of undefined variable: {name[2..]}. This server knows ROOT, CURRENT and REMOVE."),
        };
    }

    private static Expression ParseDocument(BsonDocument document)
    {
        if (document.ElementCount > 0 && document.Elements[0].Name.StartsWith('$'))
        {
            return document.ElementCount == 1
                ? ParseOperator(document.Elements[0].Name, document[0])
                : throw new CommandException(ErrorCode.Location15983, "An object representing an expression must have exactly one field");
        }

        return new ObjectExpression([.. document.Select(element => (element.Name, Parse(element.Value)))]);
    }

    private static Expression ParseOperator(string name, BsonValue operand) => name switch
    {
        "$literal" => new LiteralExpression(operand),
        "$cond" => Conditionals.ParseCondition(operand),
        "$switch" => Conditionals.ParseSwitch(operand),
        "$ifNull" => Conditionals.ParseIfNull(operand),
        "$and" => Conditionals.ParseAnd(operand),
        "$or" => Conditionals.ParseOr(operand),
        "$dateToString" => DateFormat.Parse(operand),
        _ when DateParts.TryParse(name, operand) is { } part => part,
        _ => Functions.Parse(name, operand),
    };
}
