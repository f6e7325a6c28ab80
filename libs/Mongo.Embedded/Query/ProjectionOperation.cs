using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>What becomes of one field.</summary>
/// <param name="Includes">Whether it makes the projection one that names what is shown; null if it leaves that open.</param>
/// <param name="IsElementMatch">$elemMatch leaves it open too, but alone it shows nothing else.</param>
/// <param name="Apply">The value shown; null for none.</param>
internal sealed record ProjectionOperation(bool? Includes, bool IsElementMatch, Func<BsonValue, BsonValue?> Apply)
{
    public static ProjectionOperation Parse(string name, BsonValue value)
    {
        if (name.StartsWith('$') || name.Split('.').Any(part => part.Length == 0 || part[0] == '$'))
        {
            throw new CommandException(ErrorCode.NotImplemented, $"The projection '{name}' is not supported by this server");
        }

        return value switch
        {
            BsonBoolean => OfFlag(value.ToBoolean()),
            { IsNumeric: true } => OfFlag(value.ToBoolean()),
            BsonDocument { ElementCount: 1 } document when document.Elements[0].Name is "$slice" => Slice(document[0]),
            BsonDocument { ElementCount: 1 } document when document.Elements[0].Name is "$elemMatch" => ElementMatch(document[0]),
            _ => throw new CommandException(ErrorCode.NotImplemented, $"The projection of '{name}' is not supported by this server"),
        };
    }

    /// <summary>Whether the value is to be computed rather than says what becomes of the field.</summary>
    public static bool IsExpression(BsonValue value) => value switch
    {
        BsonBoolean or { IsNumeric: true } => false,
        BsonDocument { ElementCount: 1 } document => document.Elements[0].Name is not ("$slice" or "$elemMatch" or "$meta"),
        _ => true,
    };

    private static ProjectionOperation OfFlag(bool includes) => new(includes, IsElementMatch: false, includes ? value => value : _ => null);

    private static ProjectionOperation Slice(BsonValue operand)
    {
        var (skip, count) = operand switch
        {
            { IsNumeric: true } => (operand.ToInt64() < 0 ? operand.ToInt64() : 0, Math.Abs(operand.ToInt64())),
            BsonArray { Count: 2 } pair when pair[0].IsNumeric && pair[1].IsNumeric && pair[1].ToInt64() > 0 => (pair[0].ToInt64(), pair[1].ToInt64()),
            _ => throw new CommandException(ErrorCode.Location28724, "$slice takes a number, or an array of how many to skip and how many to return"),
        };
        return new ProjectionOperation(Includes: null, IsElementMatch: false, value => value is BsonArray array
            ? new BsonArray(array.Skip((int)Math.Min(skip < 0 ? Math.Max(array.Count + skip, 0) : skip, int.MaxValue)).Take((int)Math.Min(count, int.MaxValue)))
            : value);
    }

    private static ProjectionOperation ElementMatch(BsonValue operand)
    {
        var filter = FilterParser.Parse(new BsonDocument("0", new BsonDocument("$elemMatch", operand)));
        return new ProjectionOperation(Includes: null, IsElementMatch: true, value =>
            value is BsonArray array && array.FirstOrDefault(element => filter.Matches(new BsonDocument("0", new BsonArray { element }))) is { } match
                ? new BsonArray { match }
                : null);
    }
}
