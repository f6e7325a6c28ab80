using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>Asks something of one value.</summary>
internal abstract class ValueTest
{
    /// <summary>Whether an array at the path's end passes if one of its elements does.</summary>
    public virtual bool EntersArrays => true;

    /// <param name="value">Null if the path leads nowhere.</param>
    public abstract bool Matches(BsonValue? value);
}
