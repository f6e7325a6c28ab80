using System.Globalization;

namespace Mongo.Bson;

/// <summary>BSON names an array's values "0", "1", …; the first thousand of these strings are kept.</summary>
internal static class ArrayNames
{
    private static readonly string[] s_names =
        [.. Enumerable.Range(0, 1000).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    public static string Of(int index) =>
        index < s_names.Length ? s_names[index] : index.ToString(CultureInfo.InvariantCulture);
}
