using System.Globalization;
using Microsoft.AspNetCore.RateLimiting;

namespace InvoiceWeb.Accounts.SigningIn;

public static class SignInRegistration
{
    /// <summary>The name of the rate limit for what anybody may send without being signed in.</summary>
    public const string AddressLimit = "address";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignInThrottle>();
        services.AddOptions<RateLimiterOptions>().Configure<SignInThrottle>((options, throttle) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(AddressLimit, throttle.OfAddress);
            options.OnRejected = (context, _) =>
            {
                SetRetryAfter(context.HttpContext.Response, SignInThrottle.WaitOf(context.Lease));
                return ValueTask.CompletedTask;
            };
        });
        return services
            .AddRateLimiter(_ => { })
            .AddSingleton<DecoyPassword>()
            .AddScoped<FailureCounter>()
            .AddScoped<SignInService>();
    }

    public static void SetRetryAfter(this HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
