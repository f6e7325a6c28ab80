using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>Computes a value from a document; null is a missing value, which is not BSON's null.</summary>
internal abstract class Expression
{
    public abstract BsonValue? Evaluate(Scope scope);

    public static bool IsNullish(BsonValue? value) => value is null or BsonNull or BsonUndefined;
}
