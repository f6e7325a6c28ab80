using System.Runtime.InteropServices;

namespace Mongo.Driver;

/// <summary><c>bson_error_t</c>: domain, code and a message that ends in a zero byte.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeError
{
    public uint Domain;
    public int Code;
    private fixed byte _message[504];

    public readonly string Message
    {
        get
        {
            fixed (byte* message = _message)
            {
                return Marshal.PtrToStringUTF8((nint)message) ?? string.Empty;
            }
        }
    }
}
