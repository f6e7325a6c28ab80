using System.Runtime.InteropServices;

namespace Mongo.Driver;

// mongoc/mongoc-init.h, mongoc-version-functions.h, mongoc-log.h
internal static unsafe partial class Interop
{
    private const string LibMongoc = "libmongoc-1.0.so.0";

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_init")]
    internal static partial void MongocInit();

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_get_major_version")]
    internal static partial int MongocGetMajorVersion();

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_get_minor_version")]
    internal static partial int MongocGetMinorVersion();

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_get_micro_version")]
    internal static partial int MongocGetMicroVersion();

    /// <summary>The library calls the handler from any of its threads, one call at a time; the strings stay its own.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_log_set_handler")]
    internal static partial void MongocLogSetHandler(delegate* unmanaged<int, byte*, byte*, void*, void> handler, nint userData);
}
