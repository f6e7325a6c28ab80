namespace Mongo.Bson;

/// <summary>The two forms of MongoDB Extended JSON v2.</summary>
public enum JsonOutputMode
{
    /// <summary>Readable: plain numbers and ISO dates; an Int64 cannot be told from an Int32.</summary>
    RelaxedExtendedJson = 0,

    /// <summary>Keeps every type.</summary>
    CanonicalExtendedJson = 1,
}
