using System.Text.Json;

namespace InvoiceWeb.Storage;

/// <summary>Enumeration values as kebab-case strings, for example <c>needs-review</c>: readable in the database, independent of their order in code.</summary>
public static class EnumNames
{
    public static string ToName<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <exception cref="FormatException">The database holds a name that this version does not know.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Names<T>.ByName.TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
