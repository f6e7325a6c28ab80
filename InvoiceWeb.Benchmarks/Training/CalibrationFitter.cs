using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Fits the line over log-odds that makes confidences come true (Platt's method), on unseen documents.</summary>
internal static class CalibrationFitter
{
    private const int Steps = 200;

    // Holds the line near the identity where there is little to learn from.
    private const double Prior = 2;

    public static Calibration Fit(IReadOnlyList<(double Share, bool Right)> outcomes)
    {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < Steps; step++)
        {
            double g0 = -Prior * (slope - 1);
            double g1 = -Prior * offset;
            double h00 = Prior;
            double h01 = 0;
            double h11 = Prior;
            foreach ((double share, bool right) in outcomes)
            {
                double x = Calibration.Logit(share);
                double p = 1 / (1 + Math.Exp(-((slope * x) + offset)));
                double residual = (right ? 1 : 0) - p;
                double curvature = p * (1 - p);
                g0 += residual * x;
                g1 += residual;
                h00 += curvature * x * x;
                h01 += curvature * x;
                h11 += curvature;
            }

            double determinant = (h00 * h11) - (h01 * h01);
            slope += ((h11 * g0) - (h01 * g1)) / determinant / 2;
            offset += ((h00 * g1) - (h01 * g0)) / determinant / 2;
        }

        return new(Math.Round(slope, 3), Math.Round(offset, 3));
    }
}
