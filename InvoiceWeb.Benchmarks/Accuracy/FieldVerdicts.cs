namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary>Single fields of a verdict.</summary>
internal static class FieldVerdicts
{
    /// <summary>Whether a field came out right; what is unknown counts as right.</summary>
    public static bool IsRight(this DocumentVerdict verdict, string field) => verdict.Fields.All(f => !f.Is(field) || f.IsRight);
}
