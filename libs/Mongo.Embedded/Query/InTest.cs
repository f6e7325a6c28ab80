using Mongo.Bson;

namespace Mongo.Embedded.Query;

internal sealed class InTest : ValueTest
{
    private readonly HashSet<BsonValue> _values;
    private readonly IReadOnlyList<RegexTest> _expressions;

    public InTest(BsonArray operands)
    {
        _expressions = [.. operands.OfType<BsonRegularExpression>().Select(expression => new RegexTest(expression))];
        _values = operands.Where(value => value is not BsonRegularExpression).ToHashSet(BsonValueComparer.Instance);
    }

    public IReadOnlyCollection<BsonValue> Values => _values;

    public bool HasExpressions => _expressions.Count > 0;

    public override bool Matches(BsonValue? value) =>
        _values.Contains(value is null or BsonUndefined ? BsonNull.Value : value) || _expressions.Any(expression => expression.Matches(value));
}
