using System.Text;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Splits documents by group, the same way every time.</summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(string group)
    {
        // FNV-1a: stable across runs and machines, as string.GetHashCode is not.
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(group))
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash % Count);
    }
}
