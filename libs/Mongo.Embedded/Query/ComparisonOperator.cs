namespace Mongo.Embedded.Query;

internal enum ComparisonOperator
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
