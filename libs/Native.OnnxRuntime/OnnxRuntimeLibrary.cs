using System.Runtime.InteropServices;

namespace Native.OnnxRuntime;

/// <summary>The loaded library and its one environment, which lives as long as the process.</summary>
public sealed unsafe class OnnxRuntimeLibrary
{
    private static readonly Version Oldest = new(1, 16);
    private static readonly Lock LoadLock = new();
    private static OnnxRuntimeLibrary? s_loaded;
    private static int s_live;

    private OnnxRuntimeLibrary(string path)
    {
        nint library = NativeLibrary.Load(path);
        var getBase = (delegate* unmanaged<nint*>)NativeLibrary.GetExport(library, "OrtGetApiBase");
        nint* functions = getBase();
        string text = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)functions[1])()) ?? "nothing";
        if (!Version.TryParse(text.Split('-')[0], out Version? version) || version < Oldest)
        {
            throw new OnnxRuntimeException($"ONNX Runtime {Oldest} or later is needed; the library at {path} says '{text}'.");
        }

        Version = version;
        Api = new((nint*)((delegate* unmanaged<uint, nint>)functions[0])(OrtApi.Version));
        Environment = Api.CreateEnv("invoices");
        Memory = Api.CreateCpuMemoryInfo();
    }

    /// <summary>Models that have been loaded and not yet freed. Tests assert that it comes back to where it was.</summary>
    public static int LiveModels => Volatile.Read(ref s_live);

    public Version Version { get; }

    internal OrtApi Api { get; }

    internal nint Environment { get; }

    internal nint Memory { get; }

    /// <summary>Loads the library once; later calls return the one that is loaded, whatever their path.</summary>
    /// <exception cref="DllNotFoundException">There is no library at the path.</exception>
    /// <exception cref="OnnxRuntimeException">It is older than what this binding was written for.</exception>
    public static OnnxRuntimeLibrary Load(string path)
    {
        lock (LoadLock)
        {
            return s_loaded ??= new(path);
        }
    }

    internal static void Opened() => Interlocked.Increment(ref s_live);

    internal static void Closed() => Interlocked.Decrement(ref s_live);
}
