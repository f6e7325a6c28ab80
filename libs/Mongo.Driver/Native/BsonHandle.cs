using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Mongo.Bson;

namespace Mongo.Driver;

/// <summary><c>bson_t</c>: a view of pinned bytes on the way in, or a place for a reply on the way out.</summary>
internal sealed unsafe class BsonHandle : NativeHandle
{
    /// <summary>Of a <c>bson_t</c>, in bytes; Debian builds libbson so that it is also the alignment.</summary>
    private const int Size = 128;

    private PinnedGCHandle<byte[]?> _pinned;

    private BsonHandle(byte[]? bytes)
        : base((nint)NativeMemory.AlignedAlloc(Size, Size)) => _pinned = new PinnedGCHandle<byte[]?>(bytes);

    /// <summary>The bytes must not change while the view lives.</summary>
    public static BsonHandle View(byte[] bytes)
    {
        var view = new BsonHandle(bytes);
        if (!Interop.BsonInitStatic(view.handle, (nint)view._pinned.GetAddressOfArrayData(), (nuint)bytes.Length))
        {
            view.Dispose();
            throw new BsonFormatException("libbson refuses the document's length.");
        }

        return view;
    }

    public static BsonHandle View(BsonDocument document) => View(document.ToBson());

    public static BsonHandle ForReply()
    {
        var reply = new BsonHandle(bytes: null);
        Interop.BsonInit(reply.handle);
        return reply;
    }

    /// <summary>Reads a document straight from memory that the library owns.</summary>
    public static BsonDocument Read(nint bson, out int size)
    {
        var data = (byte*)Interop.BsonGetData(bson);
        size = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(data, sizeof(int)));
        return BsonSerializer.Deserialize(new ReadOnlySpan<byte>(data, size));
    }

    public static BsonDocument Read(nint bson) => Read(bson, out _);

    public BsonDocument Read() => Read(handle);

    protected override void Destroy(nint pointer)
    {
        Interop.BsonDestroy(pointer);
        NativeMemory.AlignedFree((void*)pointer);
        _pinned.Dispose();
    }
}
