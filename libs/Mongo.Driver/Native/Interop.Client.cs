using System.Runtime.InteropServices;

namespace Mongo.Driver;

// mongoc/mongoc-uri.h, mongoc-client-pool.h, mongoc-client.h, mongoc-database.h
internal static partial class Interop
{
    /// <summary>The caller owns the result; null and an error for a text that is no connection string.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_uri_new_with_error", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint UriNew(string text, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_uri_destroy")]
    internal static partial void UriDestroy(nint uri);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_uri_get_option_as_int32", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int UriGetOptionAsInt32(UriHandle uri, string option, int fallback);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_uri_has_option", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool UriHasOption(UriHandle uri, string option);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_uri_set_option_as_bool", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool UriSetOptionAsBool(UriHandle uri, string option, [MarshalAs(UnmanagedType.U1)] bool value);

    /// <summary>The caller owns the result; the URI is copied.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_new_with_error")]
    internal static partial nint PoolNew(UriHandle uri, out NativeError error);

    /// <summary>Every client has to be back before.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_destroy")]
    internal static partial void PoolDestroy(nint pool);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_set_error_api")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool PoolSetErrorApi(PoolHandle pool, int version);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_set_appname", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool PoolSetAppName(PoolHandle pool, string name);

    /// <summary>The caller has the client until <see cref="PoolPush"/>; blocks while all are taken.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_pop")]
    internal static partial nint PoolPop(PoolHandle pool);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_pool_push")]
    internal static partial void PoolPush(nint pool, nint client);

    /// <summary>Without read or write concern. The caller frees the reply, which is always set, and so below.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_command_with_opts", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ClientCommand(
        ClientHandle client, string database, BsonHandle command, nint readPreference, BsonHandle options, BsonHandle reply, out NativeError error);

    /// <summary>With the client's read concern and preference; retried once.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_read_command_with_opts", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ClientReadCommand(
        ClientHandle client, string database, BsonHandle command, nint readPreference, BsonHandle options, BsonHandle reply, out NativeError error);

    /// <summary>With the client's write concern.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_write_command_with_opts", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ClientWriteCommand(
        ClientHandle client, string database, BsonHandle command, BsonHandle options, BsonHandle reply, out NativeError error);

    /// <summary>The caller owns the result, which must not outlive the client.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_get_database", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ClientGetDatabase(ClientHandle client, string name);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_database_destroy")]
    internal static partial void DatabaseDestroy(nint database);

    /// <summary>The caller owns the cursor, which must not outlive the client.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_database_find_collections_with_opts")]
    internal static partial nint DatabaseFindCollections(DatabaseHandle database, BsonHandle options);

    /// <summary>The caller owns the stream, which must not outlive the client.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_database_watch")]
    internal static partial nint DatabaseWatch(DatabaseHandle database, BsonHandle pipeline, BsonHandle options);
}
