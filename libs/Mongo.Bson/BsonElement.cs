namespace Mongo.Bson;

/// <summary>A name and a value inside a document.</summary>
public readonly record struct BsonElement(string Name, BsonValue Value);
