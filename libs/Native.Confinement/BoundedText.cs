using System.Text;

namespace Native.Confinement;

/// <summary>Takes what a process writes, up to a length; at the length it asks for the process to be ended.</summary>
internal sealed class BoundedText : IDisposable
{
    private readonly StringBuilder _text = new();
    private readonly StreamReader _source;
    private readonly int _most;
    private readonly CancellationTokenSource _end;

    public BoundedText(StreamReader source, int most, CancellationTokenSource end)
    {
        _source = source;
        _most = most;
        _end = end;
        Completion = ReadAsync();
    }

    /// <summary>Ends with the stream, or when the process has to be ended; never fails.</summary>
    public Task Completion { get; }

    public bool IsTooLong { get; private set; }

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    public void Dispose() => _source.Dispose();

    private async Task ReadAsync()
    {
        char[] buffer = new char[4096];
        try
        {
            int read;
            while ((read = await _source.ReadAsync(buffer, _end.Token)) > 0)
            {
                if (!Append(buffer.AsSpan(0, read)))
                {
                    IsTooLong = true;
                    await _end.CancelAsync();
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The process is being ended; what it wrote until then stays.
        }
    }

    private bool Append(ReadOnlySpan<char> text)
    {
        lock (_text)
        {
            bool fits = _text.Length + text.Length <= _most;
            _text.Append(fits ? text : text[..(_most - _text.Length)]);
            return fits;
        }
    }
}
