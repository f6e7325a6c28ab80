using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Mongo.Driver;

/// <summary>The native library: found, of a usable version, initialised once a process and silent unless <see cref="Log"/> is set.</summary>
public static unsafe class LibMongoc
{
    private const int RequiredMajor = 1;
    private const int RequiredMinor = 23;

    private static readonly Lazy<MongoException?> s_failure = new(Start);

    /// <summary>Takes what the library reports: called on any thread, one call at a time; what it throws is dropped.</summary>
    public static Action<MongoLogLevel, string, string>? Log { get; set; }

    /// <summary>Native objects alive in this process; 0 once every client is disposed and its last call has returned.</summary>
    public static int OpenHandles => NativeHandle.Open;

    /// <summary>The version that is loaded.</summary>
    /// <exception cref="MongoException">The library is absent or too old; the message says what to install.</exception>
    public static string Version
    {
        get
        {
            EnsureStarted();
            return $"{Interop.MongocGetMajorVersion()}.{Interop.MongocGetMinorVersion()}.{Interop.MongocGetMicroVersion()}";
        }
    }

    /// <exception cref="MongoException">The library is absent or too old; the message says what to install.</exception>
    internal static void EnsureStarted()
    {
        if (s_failure.Value is { } failure)
        {
            throw new MongoException(failure.Message, failure.InnerException);
        }
    }

    /// <summary>The message for a version that is too old, or null.</summary>
    internal static string? Complain(int major, int minor) => (major, minor) is (RequiredMajor, >= RequiredMinor)
        ? null
        : $"libmongoc {major}.{minor} is installed; version {RequiredMajor}.{RequiredMinor} or a later {RequiredMajor}.x is needed.";

    private static MongoException? Start()
    {
        try
        {
            if (Complain(Interop.MongocGetMajorVersion(), Interop.MongocGetMinorVersion()) is { } complaint)
            {
                return new MongoException(complaint);
            }

            // Before anything that could log: the default handler prints to standard error.
            Interop.MongocLogSetHandler(&OnLog, userData: 0);
            Interop.MongocInit();
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return new MongoException("libmongoc-1.0.so.0 is not installed (Debian: apt-get install libmongoc-1.0-0).", e);
        }
    }

    [UnmanagedCallersOnly]
    private static void OnLog(int level, byte* domain, byte* message, void* userData)
    {
        try
        {
            Log?.Invoke((MongoLogLevel)level, ReadText(domain), ReadText(message));
        }
        catch (Exception e)
        {
            // An exception must not cross into the native caller, and there is no log left to report it to.
            Debug.WriteLine(e);
        }
    }

    private static string ReadText(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? string.Empty;
}
