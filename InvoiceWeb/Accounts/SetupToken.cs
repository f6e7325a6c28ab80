using System.Security.Cryptography;
using System.Text;

namespace InvoiceWeb.Accounts;

/// <summary>The secret of this process's set-up link, and the turn-taking that keeps two visitors from both becoming first admin.</summary>
public sealed class SetupToken : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>43 characters of base64url, 256 random bits.</summary>
    public string Value { get; } = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public bool Matches(string? candidate) =>
        candidate is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate), Encoding.UTF8.GetBytes(Value));

    /// <summary>Waits for the turn; disposing the answer gives it back.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
