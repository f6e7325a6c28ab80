using System.Diagnostics;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>The lines that a process writes to its console, kept, and waited for without polling.</summary>
public sealed class OutputLines
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource news = NewsToCome();
    private bool ended;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    public string Text
    {
        get
        {
            lock (gate)
            {
                return string.Join(Environment.NewLine, lines);
            }
        }
    }

    public void Follow(Process process)
    {
        lock (gate)
        {
            ended = false;
        }

        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <exception cref="InvalidOperationException">The process ended, or the time ran out; the message holds what it wrote.</exception>
    public async Task<string> FirstAsync(Predicate<string> fits, int from, CancellationToken cancellationToken)
    {
        for (var next = from; ;)
        {
            Task more;
            lock (gate)
            {
                for (; next < lines.Count; next++)
                {
                    if (fits(lines[next]))
                    {
                        return lines[next];
                    }
                }

                more = ended ? throw Missing() : news.Task;
            }

            await more.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                throw Missing();
            }
        }
    }

    /// <param name="line">Null at the end of the output.</param>
    private void Add(string? line)
    {
        lock (gate)
        {
            if (line is null)
            {
                ended = true;
            }
            else
            {
                lines.Add(line);
            }

            news.SetResult();
            news = NewsToCome();
        }
    }

    private InvalidOperationException Missing() => new($"The line that was waited for did not come:{Environment.NewLine}{Text}");

    private static TaskCompletionSource NewsToCome() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
