namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Gradient ascent whose step adapts to each weight (Kingma and Ba, 2014).</summary>
internal sealed class Adam(int size)
{
    private const double Rate = 0.05;
    private const double Momentum = 0.9;
    private const double Spread = 0.999;
    private const double Epsilon = 1e-8;

    private readonly double[] _mean = new double[size];
    private readonly double[] _square = new double[size];
    private int _steps;

    /// <summary>Moves the weights uphill.</summary>
    /// <param name="weights">Changed in place.</param>
    /// <param name="gradient">The slope of what is to grow.</param>
    public void Step(double[] weights, double[] gradient)
    {
        _steps++;
        for (int i = 0; i < weights.Length; i++)
        {
            _mean[i] = (Momentum * _mean[i]) + ((1 - Momentum) * gradient[i]);
            _square[i] = (Spread * _square[i]) + ((1 - Spread) * gradient[i] * gradient[i]);
            double unbiased = _mean[i] / (1 - Math.Pow(Momentum, _steps));
            weights[i] += Rate * unbiased / (Math.Sqrt(_square[i] / (1 - Math.Pow(Spread, _steps))) + Epsilon);
        }
    }
}
