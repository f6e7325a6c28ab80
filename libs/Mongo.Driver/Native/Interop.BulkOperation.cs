using System.Runtime.InteropServices;

namespace Mongo.Driver;

// mongoc/mongoc-bulk-operation.h. The operations copy the documents that they are given.
internal static partial class Interop
{
    /// <summary>The caller owns the result, which must not outlive the collection.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_collection_create_bulk_operation_with_opts")]
    internal static partial nint CollectionCreateBulkOperation(CollectionHandle collection, BsonHandle options);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_destroy")]
    internal static partial void BulkDestroy(nint bulk);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_insert_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkInsert(BulkHandle bulk, BsonHandle document, BsonHandle options, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_update_one_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkUpdateOne(
        BulkHandle bulk, BsonHandle filter, BsonHandle update, BsonHandle options, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_update_many_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkUpdateMany(
        BulkHandle bulk, BsonHandle filter, BsonHandle update, BsonHandle options, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_replace_one_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkReplaceOne(
        BulkHandle bulk, BsonHandle filter, BsonHandle replacement, BsonHandle options, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_remove_one_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkRemoveOne(BulkHandle bulk, BsonHandle filter, BsonHandle options, out NativeError error);

    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_remove_many_with_opts")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool BulkRemoveMany(BulkHandle bulk, BsonHandle filter, BsonHandle options, out NativeError error);

    /// <summary>The caller frees the reply, which is always set; 0 after a failure.</summary>
    [LibraryImport(LibMongoc, EntryPoint = "mongoc_bulk_operation_execute")]
    internal static partial uint BulkExecute(BulkHandle bulk, BsonHandle reply, out NativeError error);
}
