using System.Runtime.InteropServices;

namespace Mongo.Driver;

// bson/bson.h
internal static partial class Interop
{
    private const string LibBson = "libbson-1.0.so.0";

    /// <summary>Makes an empty document of the 128 bytes at <paramref name="bson"/>; <see cref="BsonDestroy"/> frees what it grows.</summary>
    [LibraryImport(LibBson, EntryPoint = "bson_init")]
    internal static partial void BsonInit(nint bson);

    /// <summary>Makes a view of <paramref name="data"/>, which stays the caller's and has to outlive the view.</summary>
    [LibraryImport(LibBson, EntryPoint = "bson_init_static")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BsonInitStatic(nint bson, nint data, nuint length);

    /// <summary>Frees what the document owns, never the 128 bytes themselves, and nothing for a view.</summary>
    [LibraryImport(LibBson, EntryPoint = "bson_destroy")]
    internal static partial void BsonDestroy(nint bson);

    /// <summary>The document's bytes, which stay its own.</summary>
    [LibraryImport(LibBson, EntryPoint = "bson_get_data")]
    internal static partial nint BsonGetData(nint bson);
}
