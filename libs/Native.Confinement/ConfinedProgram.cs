using System.Diagnostics;
using System.Globalization;

namespace Native.Confinement;

/// <summary>
/// A program that reads what nobody vouches for. It runs in a session of its own, in a given folder, with no environment but what
/// is given and nothing on standard input, under limits of the kernel; no shell is between.
/// </summary>
public sealed class ConfinedProgram
{
    /// <summary>Characters of standard output, and of standard error, beyond which the program is ended.</summary>
    public const int MostText = 1_000_000;

    private const int MostOpenFiles = 128;

    private static readonly string[] s_folders = ["/usr/bin", "/bin", "/usr/local/bin"];

    private readonly string _path;
    private readonly string _session;
    private readonly string _limiter;

    /// <param name="path">The program's own full path.</param>
    /// <exception cref="FileNotFoundException">The tools that set session and limits (util-linux) are not installed.</exception>
    public ConfinedProgram(string path)
    {
        _path = path;
        _session = Find("setsid");
        _limiter = Find("prlimit");
    }

    /// <summary>The full path of a program of the system.</summary>
    /// <exception cref="FileNotFoundException">It is not installed.</exception>
    public static string Find(string name) =>
        s_folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"The program '{name}' is not installed.", name);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">Where it works: the file that it reads is in it, and what it writes goes there.</param>
    /// <param name="arguments">Given as they are; nothing expands them.</param>
    /// <param name="cancellationToken">Kills it, with every process that it has started.</param>
    public async Task<ConfinedResult> RunAsync(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Limits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using Process process = Start(folder, arguments, environment, limits);
        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Time);
        process.StandardInput.Close();
        using BoundedText output = new(process.StandardOutput, MostText, deadline);
        using BoundedText error = new(process.StandardError, MostText, deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            await Task.WhenAll(output.Completion, error.Completion);
        }
        catch (OperationCanceledException)
        {
            // The answer is found below; what matters first is that nothing of it runs on.
        }
        finally
        {
            await KillAsync(process);
        }

        cancellationToken.ThrowIfCancellationRequested();
        bool tooMuch = output.IsTooLong || error.IsTooLong;
        ConfinedEnd end = tooMuch ? ConfinedEnd.TooMuchOutput : deadline.IsCancellationRequested ? ConfinedEnd.OutOfTime : ProcessEnd.Of(process.ExitCode);
        return new(end, process.ExitCode, output.Text, error.Text);
    }

    private Process Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Limits limits)
    {
        string memory = limits.Kind is MemoryKind.AddressSpace ? "as" : "data";
        string[] confined =
        [
            _limiter,
            Number("cpu", (long)Math.Ceiling(limits.Time.TotalSeconds)),
            Number(memory, limits.Memory),
            Number("fsize", limits.FileSize),
            Number("core", 0),
            Number("nofile", MostOpenFiles),
            "--",
            _path,
        ];
        ProcessStartInfo start = new(_session, confined.Concat(arguments))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"The program '{_path}' did not start.");
    }

    // setsid makes the process the leader of a group with its own id. It may not have come so far: then the process is killed alone.
    private static async Task KillAsync(Process process)
    {
        int id = process.Id;
        _ = Interop.Kill(-id, Interop.SignalKill);
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string Number(string limit, long value) => string.Create(CultureInfo.InvariantCulture, $"--{limit}={value}");
}
