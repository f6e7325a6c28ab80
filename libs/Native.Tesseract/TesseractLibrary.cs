using System.Runtime.InteropServices;

namespace Native.Tesseract;

/// <summary>The loaded library: its version, and how many engines are alive.</summary>
public static class TesseractLibrary
{
    private static int s_live;

    /// <summary>Engines that have been created and not yet freed. Tests assert that it comes back to where it was.</summary>
    public static int LiveEngines => Volatile.Read(ref s_live);

    /// <summary>Loads the library with one thread an engine and checks its version.</summary>
    /// <exception cref="DllNotFoundException">The library is not installed.</exception>
    /// <exception cref="TesseractException">It is not version 5.</exception>
    public static Version Load()
    {
        // OpenMP reads this once, when libtesseract is loaded. With its threads on, two engines on two cores spend most
        // of their time waiting for each other. Environment.SetEnvironmentVariable would not reach the C environment.
        if (Interop.SetEnvironment("OMP_THREAD_LIMIT", "1", overwrite: 1) != 0)
        {
            throw new TesseractException("The environment refused OMP_THREAD_LIMIT.");
        }

        string text = Marshal.PtrToStringUTF8(Interop.Version()) ?? "nothing";
        if (!Version.TryParse(text.Split('-')[0], out Version? version) || version.Major != 5)
        {
            throw new TesseractException($"Tesseract 5 is needed; the installed library says '{text}'.");
        }

        return version;
    }

    internal static void Opened() => Interlocked.Increment(ref s_live);

    internal static void Closed() => Interlocked.Decrement(ref s_live);
}
