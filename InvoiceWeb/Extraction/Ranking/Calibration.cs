namespace InvoiceWeb.Extraction.Ranking;

/// <summary>A line over log-odds: <c>slope · logit(p) + offset</c>, fitted on documents that the weights had not seen.</summary>
internal sealed record Calibration(double Slope, double Offset)
{
    private const double Margin = 1e-6;

    public static Calibration Identity { get; } = new(1, 0);

    public static double Logit(double probability)
    {
        double p = Math.Clamp(probability, Margin, 1 - Margin);
        return Math.Log(p / (1 - p));
    }

    public double Apply(double probability) => 1 / (1 + Math.Exp(-((Slope * Logit(probability)) + Offset)));
}
