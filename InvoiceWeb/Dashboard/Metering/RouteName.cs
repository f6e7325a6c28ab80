using System.Text.RegularExpressions;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>A route as the figures name it. Their number is bounded by the product's endpoints.</summary>
public static partial class RouteName
{
    public const string Files = "(files)";

    public const string Unknown = "(unknown)";

    /// <param name="route">The pattern of the endpoint; null for an address that leads nowhere.</param>
    public static string Of(string? route) => route switch
    {
        null => Unknown,
        _ when route[(route.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) && !route.StartsWith("openapi", StringComparison.Ordinal) => Files,
        _ => "/" + Constraints().Replace(route, "{${name}}").TrimStart('/'),
    };

    /// <summary>What a route asks of its parts, as in <c>{number:int}</c>, is nobody's business here.</summary>
    [GeneratedRegex(@"\{(?<name>\**\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Constraints();
}
