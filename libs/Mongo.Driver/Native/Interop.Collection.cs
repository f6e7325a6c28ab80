using System.Runtime.InteropServices;

namespace Mongo.Driver;

// mongoc/mongoc-collection.h, mongoc-cursor.h, mongoc-change-stream.h, mongoc-find-and-modify.h
internal static partial class Interop
{
    /// <summary>The caller owns the result, which must not outlive the client; so it is with everything made from a collection below.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_client_get_collection", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ClientGetCollection(ClientHandle client, string database, string name);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_destroy")]
    internal static partial void CollectionDestroy(nint collection);

    /// <summary>The cursor belongs to the caller and needs the collection no more; the documents are copied.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_find_with_opts")]
    internal static partial nint CollectionFind(CollectionHandle collection, BsonHandle filter, BsonHandle options, nint readPreference);

    /// <inheritdoc cref="CollectionFind"/>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_aggregate")]
    internal static partial nint CollectionAggregate(
        CollectionHandle collection, int flags, BsonHandle pipeline, BsonHandle options, nint readPreference);

    /// <inheritdoc cref="CollectionFind"/>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_find_indexes_with_opts")]
    internal static partial nint CollectionFindIndexes(CollectionHandle collection, BsonHandle options);

    /// <inheritdoc cref="CollectionFind"/>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_watch")]
    internal static partial nint CollectionWatch(CollectionHandle collection, BsonHandle pipeline, BsonHandle options);

    /// <summary>True with the next document, which stays the cursor's and lasts until the next call.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_cursor_next")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CursorNext(CursorHandle cursor, out nint document);

    /// <summary>True after a failure; the reply stays the cursor's and may be null.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_cursor_error_document")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CursorErrorDocument(CursorHandle cursor, out NativeError error, out nint reply);

    /// <summary>Tells the server if the cursor is still open there.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_cursor_destroy")]
    internal static partial void CursorDestroy(nint cursor);

    /// <inheritdoc cref="CursorNext"/>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_change_stream_next")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ChangeStreamNext(ChangeStreamHandle stream, out nint document);

    /// <inheritdoc cref="CursorErrorDocument"/>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_change_stream_error_document")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ChangeStreamErrorDocument(ChangeStreamHandle stream, out NativeError error, out nint reply);

    /// <summary>The newest token, the server's post-batch token included; it stays the stream's and may be null.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_change_stream_get_resume_token")]
    internal static partial nint ChangeStreamGetResumeToken(ChangeStreamHandle stream);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_change_stream_destroy")]
    internal static partial void ChangeStreamDestroy(nint stream);

    /// <summary>The caller owns the result.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_new")]
    internal static partial nint FindAndModifyOptsNew();

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_destroy")]
    internal static partial void FindAndModifyOptsDestroy(nint options);

    /// <summary>The document is copied, and so below.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_set_update")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool FindAndModifyOptsSetUpdate(FindAndModifyHandle options, BsonHandle update);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_set_sort")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool FindAndModifyOptsSetSort(FindAndModifyHandle options, BsonHandle sort);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_set_fields")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool FindAndModifyOptsSetFields(FindAndModifyHandle options, BsonHandle fields);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_set_flags")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool FindAndModifyOptsSetFlags(FindAndModifyHandle options, int flags);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_find_and_modify_opts_append")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool FindAndModifyOptsAppend(FindAndModifyHandle options, BsonHandle extra);

    /// <summary>The caller frees the reply, which is always set.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_find_and_modify_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CollectionFindAndModify(
        CollectionHandle collection, BsonHandle filter, FindAndModifyHandle options, BsonHandle reply, out NativeError error);
}
