namespace Mongo.Embedded.Planning;

/// <summary>Keys from one, included, to another one, excluded.</summary>
internal sealed record KeyRange(byte[] Low, byte[] High);
