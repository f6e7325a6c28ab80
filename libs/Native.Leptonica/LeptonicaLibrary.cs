using System.Runtime.InteropServices;

namespace Native.Leptonica;

/// <summary>The loaded library: its version, and how many images are alive.</summary>
public static class LeptonicaLibrary
{
    private static readonly Version Oldest = new(1, 79);
    private static int s_live;

    /// <summary>Images that have been created and not yet freed. Tests assert that it comes back to where it was.</summary>
    public static int LiveImages => Volatile.Read(ref s_live);

    /// <summary>Loads the library, silences it and checks its version.</summary>
    /// <exception cref="DllNotFoundException">The library is not installed.</exception>
    /// <exception cref="LeptonicaException">It is older than what this binding was written for.</exception>
    public static Version Load()
    {
        // Leptonica returns the severity that was set before; there is no error to check.
        _ = Interop.SetMessageSeverity(Interop.SeverityNone);
        NativeHeap.KeepSmall();
        PixMemory.Provide();
        string text = ReadVersion();
        string digits = text.Split('-')[^1];
        if (!Version.TryParse(digits, out Version? version) || version < Oldest)
        {
            throw new LeptonicaException($"Leptonica {Oldest} or later is needed; the installed library says '{text}'.");
        }

        return version;
    }

    internal static void Opened() => Interlocked.Increment(ref s_live);

    internal static void Closed() => Interlocked.Decrement(ref s_live);

    private static string ReadVersion()
    {
        nint text = Interop.GetVersion();
        try
        {
            return Marshal.PtrToStringUTF8(text) ?? "nothing";
        }
        finally
        {
            Interop.Free(text);
        }
    }
}
