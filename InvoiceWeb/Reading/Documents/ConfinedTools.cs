using Microsoft.Extensions.Options;
using Native.Confinement;

namespace InvoiceWeb.Reading.Documents;

/// <summary>The confined processes that open documents: no more of them at a time than there are workers.</summary>
public sealed class ConfinedTools(IOptions<ReadingOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Workers);

    public ReadingOptions Options => options.Value;

    public void Dispose() => _places.Dispose();

    /// <summary>Runs a program once there is a place for it.</summary>
    /// <returns>The result, and how long it ran; waiting for a place does not count.</returns>
    internal async Task<(ConfinedResult Result, TimeSpan Took)> RunAsync(
        ConfinedProgram program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Limits limits, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            long started = TimeProvider.System.GetTimestamp();
            ConfinedResult result = await program.RunAsync(folder, arguments, environment, limits, cancellationToken);
            return (result, TimeProvider.System.GetElapsedTime(started));
        }
        finally
        {
            _places.Release();
        }
    }
}
