namespace Mongo.Bson;

public sealed record BsonRegularExpression : BsonValue
{
    /// <param name="pattern">A Perl-compatible expression, kept as it is.</param>
    /// <param name="options">Letters among <c>ilmsux</c>; stored in alphabetical order, as BSON asks.</param>
    public BsonRegularExpression(string pattern, string options = "")
    {
        Pattern = pattern;
        Options = string.Concat(options.Order());
    }

    public override BsonType BsonType => BsonType.RegularExpression;

    public string Pattern { get; }

    public string Options { get; }
}
