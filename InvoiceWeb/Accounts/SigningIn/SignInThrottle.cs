using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>
/// Counts attempts in this process. Addresses and names are hashed into a fixed number of buckets: however many an attacker sends, memory
/// is bounded, at the price that two of them may once in a while share a bucket. Limits that are changed begin with buckets of their own.
/// </summary>
public sealed class SignInThrottle(IOptionsMonitor<SignInOptions> options) : IDisposable
{
    private const int Buckets = 16_384;
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<string> accounts = PartitionedRateLimiter.Create<string, SignInBucket>(name =>
        Limit(BucketOf(Encoding.UTF8.GetBytes(name)), options.CurrentValue.BurstPerAccount, options.CurrentValue.PerMinuteAndAccount));

    /// <summary>For the middleware's policy: only what is sent counts, looking at a form does not.</summary>
    public RateLimitPartition<SignInBucket> OfAddress(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? Limit(BucketOf(NetworkOf(context.Connection.RemoteIpAddress)), options.CurrentValue.BurstPerAddress, options.CurrentValue.PerMinuteAndAddress)
        : RateLimitPartition.GetNoLimiter(new SignInBucket(-1, 0, 0));

    /// <returns>How long to wait; null to go ahead.</returns>
    public TimeSpan? TryAccount(string normalizedName)
    {
        using var lease = accounts.AttemptAcquire(normalizedName);
        return lease.IsAcquired ? null : WaitOf(lease);
    }

    public static TimeSpan WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);

    public void Dispose() => accounts.Dispose();

    private static RateLimitPartition<SignInBucket> Limit(int number, int burst, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(new SignInBucket(number, burst, perMinute), bucket => new TokenBucketRateLimiterOptions
        {
            TokenLimit = bucket.Burst,
            TokensPerPeriod = bucket.PerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            AutoReplenishment = false,
            QueueLimit = 0,
        });

    private static int BucketOf(ReadOnlySpan<byte> key) => (int)(BitConverter.ToUInt32(SHA256.HashData(key)) % Buckets);

    /// <summary>Who has one IPv6 address has all of its /64.</summary>
    private static byte[] NetworkOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily is AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes;
    }
}
