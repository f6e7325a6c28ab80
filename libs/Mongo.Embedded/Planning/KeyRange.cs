namespace Mongo.Embedded.Planning;

/// <summary>Keys from one, included, to another one, excluded.</summary>
/// <param name="Low">The first.</param>
/// <param name="High">What comes after the last.</param>
/// <param name="Prefix">Bytes that all of them begin with.</param>
internal sealed record KeyRange(byte[] Low, byte[] High, int Prefix);
