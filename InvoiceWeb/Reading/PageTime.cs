namespace InvoiceWeb.Reading;

/// <summary>
/// How long a page may take. Finding and reading its lines may take all of it; what only improves them is given up where time
/// runs out, and the page stands as it was read until then.
/// </summary>
internal sealed class PageTime : IDisposable
{
    // A fifth of the time.
    private const int Reserve = 5;

    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _limitOfExtras;
    private readonly CancellationTokenSource _whole;
    private readonly CancellationTokenSource _extras;

    /// <summary>Time runs from now on.</summary>
    /// <param name="limit">Of the whole page.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="caller">Gives the page up.</param>
    public PageTime(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _caller = caller;
        _limit = new(limit, time);
        _limitOfExtras = new(limit - (limit / Reserve), time);
        _whole = CancellationTokenSource.CreateLinkedTokenSource(caller, _limit.Token);
        _extras = CancellationTokenSource.CreateLinkedTokenSource(caller, _limitOfExtras.Token);
    }

    /// <summary>Cancelled when all the page's time is over, or it is given up.</summary>
    public CancellationToken Whole => _whole.Token;

    /// <summary>Cancelled a little earlier: what the page can do without must leave time for what it rather has.</summary>
    public CancellationToken Extras => _extras.Token;

    /// <summary>The improved page, or the page as it was where the improvement ran out of time.</summary>
    /// <param name="page">What was read until now.</param>
    /// <param name="improve">Makes a better page of it.</param>
    /// <param name="limit">Ends the improvement; where it is over already, none is begun.</param>
    /// <exception cref="OperationCanceledException">The caller gave the page up.</exception>
    public PageText TryImprove(PageText page, Func<PageText, CancellationToken, PageText> improve, CancellationToken limit)
    {
        try
        {
            limit.ThrowIfCancellationRequested();
            return improve(page, limit);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException && !_caller.IsCancellationRequested)
        {
            return page;
        }
    }

    public void Dispose()
    {
        _extras.Dispose();
        _whole.Dispose();
        _limitOfExtras.Dispose();
        _limit.Dispose();
    }
}
