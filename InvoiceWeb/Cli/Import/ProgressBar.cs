using System.Globalization;

namespace InvoiceWeb.Cli.Import;

/// <summary>A line of a terminal that shows how far something has come.</summary>
/// <param name="isShown">False where nobody watches: a log is no place for it.</param>
internal sealed class ProgressBar(TextWriter terminal, bool isShown) : IDisposable
{
    private const int Width = 30;

    public void Show(int done, int all)
    {
        if (isShown)
        {
            int filled = all == 0 ? Width : Width * done / all;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {done}/{all} "));
        }
    }

    /// <summary>Makes room for a line of text.</summary>
    public void Clear()
    {
        if (isShown)
        {
            terminal.Write("\r\u001b[K");
        }
    }

    public void Dispose() => Clear();
}
