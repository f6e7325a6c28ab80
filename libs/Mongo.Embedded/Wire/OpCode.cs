namespace Mongo.Embedded.Wire;

/// <summary>The message kinds spoken here (MongoDB wire protocol, "Opcodes").</summary>
internal enum OpCode
{
    Reply = 1,
    Query = 2004,
    Message = 2013,
}
