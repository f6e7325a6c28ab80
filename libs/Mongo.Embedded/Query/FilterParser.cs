using System.Diagnostics;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Turns a query document into a <see cref="Filter"/>; what it does not know it refuses.</summary>
internal static class FilterParser
{
    public static Filter Parse(BsonDocument query) => Filter.All([.. query.Select(ParseElement)]);

    private static Filter ParseElement(BsonElement element) => element.Name switch
    {
        "$and" => Filter.All(ParseList(element)),
        "$or" => new AnyFilter(ParseList(element)),
        "$nor" => new NotFilter(new AnyFilter(ParseList(element))),
        "$expr" => new ExpressionFilter(Aggregation.ExpressionParser.Parse(element.Value)),
        "$comment" => Filter.Everything,
        _ when element.Name.StartsWith('$') => throw Bad($"unknown top level operator: {element.Name}. This server does not support it."),
        _ => ParseField(new FieldPath(element.Name), element.Value),
    };

    private static List<Filter> ParseList(BsonElement element)
    {
        if (element.Value is not BsonArray { Count: > 0 } list || !list.All(item => item.IsBsonDocument))
        {
            throw Bad($"{element.Name} must be a nonempty array of objects");
        }

        return [.. list.Select(item => Parse(item.AsBsonDocument))];
    }

    private static Filter ParseField(FieldPath path, BsonValue condition) => condition switch
    {
        BsonRegularExpression expression => new FieldFilter(path, new RegexTest(expression)),
        { IsBsonDocument: true } when IsOperators(condition.AsBsonDocument) => ParseOperators(path, condition.AsBsonDocument),
        _ => Compare(path, ComparisonOperator.Equal, condition),
    };

    private static bool IsOperators(BsonDocument document) =>
        document.ElementCount > 0 && document.Elements[0].Name is { Length: > 0 } name && name[0] == '$' && name is not ("$ref" or "$id" or "$db");

    private static Filter ParseOperators(FieldPath path, BsonDocument operators) =>
        Filter.All([.. operators.Where(element => element.Name is not "$options" || !operators.Contains("$regex")).Select(element => ParseOperator(path, element, operators))]);

    private static Filter ParseOperator(FieldPath path, BsonElement element, BsonDocument siblings) => element.Name switch
    {
        "$eq" => Compare(path, ComparisonOperator.Equal, element.Value),
        "$ne" => new NotFilter(Compare(path, ComparisonOperator.Equal, RequireNoRegex(element))),
        "$lt" => Compare(path, ComparisonOperator.Less, RequireNoRegex(element)),
        "$lte" => Compare(path, ComparisonOperator.LessOrEqual, RequireNoRegex(element)),
        "$gt" => Compare(path, ComparisonOperator.Greater, RequireNoRegex(element)),
        "$gte" => Compare(path, ComparisonOperator.GreaterOrEqual, RequireNoRegex(element)),
        "$in" => new FieldFilter(path, new InTest(RequireArray(element))),
        "$nin" => new NotFilter(new FieldFilter(path, new InTest(RequireArray(element)))),
        "$exists" when element.Value.ToBoolean() => new FieldFilter(path, new ExistsTest()),
        "$exists" => new NotFilter(new FieldFilter(path, new ExistsTest())),
        "$type" => new FieldFilter(path, new TypeTest(element.Value)),
        "$size" => new FieldFilter(path, ParseSize(element.Value)),
        "$mod" => new FieldFilter(path, ParseMod(element.Value)),
        "$regex" => new FieldFilter(path, ParseRegex(element.Value, siblings)),
        "$options" => throw Bad("$options needs a $regex"),
        "$not" => ParseNot(path, element.Value),
        "$elemMatch" => new FieldFilter(path, ParseElementMatch(element.Value)),
        "$all" => ParseAll(path, RequireArray(element)),
        _ => throw Bad($"unknown operator: {element.Name}. This server does not support it."),
    };

    private static FieldFilter Compare(FieldPath path, ComparisonOperator comparison, BsonValue operand) => operand is BsonUndefined
        ? throw Bad("cannot compare to undefined")
        : new FieldFilter(path, new ComparisonTest(comparison, operand));

    private static NotFilter ParseNot(FieldPath path, BsonValue operand) => operand switch
    {
        BsonRegularExpression expression => new NotFilter(new FieldFilter(path, new RegexTest(expression))),
        { IsBsonDocument: true } when IsOperators(operand.AsBsonDocument) => new NotFilter(ParseOperators(path, operand.AsBsonDocument)),
        _ => throw Bad("$not needs a regex or a document"),
    };

    private static ElementTest ParseElementMatch(BsonValue operand)
    {
        if (!operand.IsBsonDocument)
        {
            throw Bad("$elemMatch needs an Object");
        }

        var condition = operand.AsBsonDocument;
        if (IsOperators(condition) && condition.Elements[0].Name is not ("$and" or "$or" or "$nor" or "$expr"))
        {
            // The operators are those of a field; what the element holds, if it is an array, is not asked.
            var filter = ParseOperators(new FieldPath("0"), condition);
            return new ElementTest(OfValue(filter), [.. filter.Conjuncts.OfType<FieldFilter>().Select(part => part.Test)]);
        }

        var inner = Parse(condition);
        return new ElementTest(element => element.IsBsonDocument && inner.Matches(element.AsBsonDocument), []);
    }

    /// <summary>What the conditions on a field are to one value.</summary>
    private static Func<BsonValue?, bool> OfValue(Filter filter)
    {
        switch (filter)
        {
            case FieldFilter field:
                return field.Test.Matches;
            case NotFilter not:
                var inner = OfValue(not.Inner);
                return value => !inner(value);
            case AnyFilter any:
                var alternatives = any.Parts.Select(OfValue).ToArray();
                return value => Array.Exists(alternatives, part => part(value));
            case AllFilter all:
                var conditions = all.Conjuncts.Select(OfValue).ToArray();
                return value => Array.TrueForAll(conditions, part => part(value));
            default:
                throw new UnreachableException($"{filter.GetType().Name} is no condition on a field.");
        }
    }

    private static Filter ParseAll(FieldPath path, BsonArray operands)
    {
        // Nothing is asked for, and that matches nothing.
        return operands.Count == 0
            ? new AnyFilter([])
            : Filter.All([.. operands.Select(operand => operand.IsBsonDocument && IsOperators(operand.AsBsonDocument)
                ? ParseOperators(path, operand.AsBsonDocument)
                : ParseField(path, operand))]);
    }

    private static RegexTest ParseRegex(BsonValue pattern, BsonDocument siblings)
    {
        var options = siblings.TryGetValue("$options", out var given)
            ? (given as BsonString)?.Value ?? throw Bad("$options has to be a string")
            : null;
        return pattern switch
        {
            BsonString text => new RegexTest(new BsonRegularExpression(text.Value, options ?? string.Empty)),
            BsonRegularExpression expression => new RegexTest(new BsonRegularExpression(expression.Pattern, options ?? expression.Options)),
            _ => throw Bad("$regex has to be a string"),
        };
    }

    private static SizeTest ParseSize(BsonValue operand) => operand.IsNumeric && operand.ToDouble() is >= 0 and <= int.MaxValue and var size
        && size == Math.Floor(size)
        ? new SizeTest((long)size)
        : throw Bad("$size must be a non-negative whole number");

    private static ModTest ParseMod(BsonValue operand) =>
        operand is BsonArray { Count: 2 } pair && pair.All(number => number.IsNumeric && Math.Abs(number.ToDouble()) < long.MaxValue)
        && pair[0].ToInt64() != 0
        ? new ModTest(pair[0].ToInt64(), pair[1].ToInt64())
        : throw Bad("malformed mod, needs to be an array of two numbers, the first not zero");

    private static BsonArray RequireArray(BsonElement element) =>
        element.Value as BsonArray ?? throw Bad($"{element.Name} needs an array");

    private static BsonValue RequireNoRegex(BsonElement element) => element.Value is BsonRegularExpression
        ? throw Bad($"Can't have RegEx as arg to predicate over field of {element.Name}.")
        : element.Value;

    private static CommandException Bad(string message) => new(ErrorCode.BadValue, message);
}
