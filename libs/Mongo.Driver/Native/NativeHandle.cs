using System.Runtime.InteropServices;

namespace Mongo.Driver;

/// <summary>
/// An owned native pointer. It keeps what it was made from alive, so handles may be disposed in any order, and it is counted,
/// so tests see a leak.
/// </summary>
internal abstract class NativeHandle : SafeHandle
{
    private static int s_open;

    private readonly NativeHandle? _parent;

    protected NativeHandle(nint pointer, NativeHandle? parent = null)
        : base(0, ownsHandle: true)
    {
        if (pointer == 0)
        {
            throw new MongoException($"libmongoc gave no pointer for a {GetType().Name}.");
        }

        var added = false;
        parent?.DangerousAddRef(ref added);
        _parent = parent;
        SetHandle(pointer);
        Interlocked.Increment(ref s_open);
    }

    /// <summary>Native objects alive in this process.</summary>
    public static int Open => Volatile.Read(ref s_open);

    public override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Destroy(handle);
        Interlocked.Decrement(ref s_open);
        _parent?.DangerousRelease();
        return true;
    }

    /// <summary>Frees the pointer; the parent is still alive.</summary>
    protected abstract void Destroy(nint pointer);
}
