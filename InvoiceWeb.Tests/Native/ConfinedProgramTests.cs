using System.Runtime.Versioning;
using Native.Confinement;

namespace InvoiceWeb.Tests.Native;

public sealed class ConfinedProgramTests : IDisposable
{
    private readonly PrivateFolder _folder = new();
    private readonly ConfinedProgram _shell = new("/bin/sh");

    [Fact]
    public async Task RunAsync_ProgramThatEnds_GivesWhatItWroteAndItsExitCode()
    {
        ConfinedResult result = await RunAsync("echo out; echo err >&2; exit 3");

        (result.End, result.ExitCode, result.Output, result.Error).ShouldBe((ConfinedEnd.Exited, 3, "out\n", "err\n"));
        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_Always_GivesNothingButTheEnvironmentThatWasGiven()
    {
        ConfinedResult result = await new ConfinedProgram("/usr/bin/env").RunAsync(
            _folder.Path, [], new Dictionary<string, string>(StringComparer.Ordinal) { ["ONE"] = "1" }, Limits(), CancellationToken.None);

        result.Output.ShouldBe("ONE=1\n");
    }

    [Fact]
    public async Task RunAsync_TimeUp_EndsItWithAllThatItStarted()
    {
        ConfinedResult result = await RunAsync("sleep 1000 & echo $! > child; echo $$ > own; wait", Limits() with { Time = TimeSpan.FromSeconds(1) });

        result.End.ShouldBe(ConfinedEnd.OutOfTime);
        IsAlive("own").ShouldBeFalse();
        IsAlive("child").ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsItAndThrows()
    {
        using CancellationTokenSource cancelled = new(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("echo $$ > own; exec sleep 1000", cancellationToken: cancelled.Token));

        IsAlive("own").ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_FileBeyondTheLimit_EndsIt() =>
        (await RunAsync("exec head -c 2000000 /dev/zero > file")).End.ShouldBe(ConfinedEnd.TooMuchOutput);

    [Fact]
    public async Task RunAsync_TextWithoutEnd_EndsIt()
    {
        ConfinedResult result = await RunAsync("exec yes");

        result.End.ShouldBe(ConfinedEnd.TooMuchOutput);
        result.Output.Length.ShouldBe(ConfinedProgram.MostText);
    }

    [Fact]
    public async Task RunAsync_MemoryBeyondTheLimit_IsNotGiven() =>
        (await RunAsync("head -c 400000000 /dev/zero | tail -c 400000000 > /dev/null")).Succeeded.ShouldBeFalse();

    [Fact]
    public async Task RunAsync_Crash_IsToldFromAnExit() => (await RunAsync("kill -SEGV $$")).End.ShouldBe(ConfinedEnd.Crashed);

    [Fact]
    public void Find_ProgramThatThereIsNot_Throws() => Should.Throw<FileNotFoundException>(() => ConfinedProgram.Find("no-such-program"));

    [Fact]
    [SupportedOSPlatform("linux")]
    public void PrivateFolder_Always_IsOpenToItsOwnerAloneAndGoes()
    {
        string path;
        using (PrivateFolder folder = new())
        {
            path = folder.Path;
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Exists(path).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static Limits Limits() => new(TimeSpan.FromSeconds(30), 200_000_000, 1_000_000);

    private Task<ConfinedResult> RunAsync(string script, Limits? limits = null, CancellationToken cancellationToken = default) => _shell.RunAsync(
        _folder.Path, ["-c", script], new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin" }, limits ?? Limits(), cancellationToken);

    // A process that was killed but not yet waited for by its parent still has its folder there.
    private bool IsAlive(string file)
    {
        string status = $"/proc/{File.ReadAllText(_folder.FileAt(file)).Trim()}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Split(')')[^1].TrimStart().StartsWith('Z');
    }
}
