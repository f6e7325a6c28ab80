using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using InvoiceWeb.Accounts.Tokens;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Api.Access;

/// <summary>How often one token, or one person's sessions together, may call. Who goes beyond gets 429 with Retry-After.</summary>
public static class ApiRates
{
    /// <summary>The name of the rate limit that every endpoint of the API has.</summary>
    public const string Policy = "api";

    /// <summary>A minute's share comes back in so many steps, so that nobody waits long.</summary>
    private const int StepsPerMinute = 60;

    public static IServiceCollection AddApiRates(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiOptions>>((limiter, options) =>
            limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => Bucket(options.Value))));
        return services;
    }

    private static string CallerOf(HttpContext context) =>
        context.User.TokenId() ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Create(CultureInfo.InvariantCulture, $"{context.Connection.RemoteIpAddress}");

    private static TokenBucketRateLimiterOptions Bucket(ApiOptions options) => new()
    {
        TokenLimit = options.Burst,
        TokensPerPeriod = Math.Max(1, options.RequestsPerMinute / StepsPerMinute),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / Math.Min(StepsPerMinute, options.RequestsPerMinute)),
        AutoReplenishment = false,
        QueueLimit = 0,
    };
}
