namespace InvoiceWeb.Api;

/// <summary>How many items of a list are answered at once.</summary>
internal static class PageLimit
{
    public const int Default = 25;

    public const int Most = 100;

    public const string Words = "limit is 1 to 100.";

    public static bool IsGood(int? limit) => limit is null or (>= 1 and <= Most);
}
