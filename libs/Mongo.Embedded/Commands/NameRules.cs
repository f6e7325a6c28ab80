using System.Text;

namespace Mongo.Embedded.Commands;

/// <summary>What databases and collections may be called.</summary>
internal static class NameRules
{
    private const int MaxDatabaseBytes = 63;
    private const int MaxCollectionBytes = 255;

    public static string RequireDatabase(string name) =>
        name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= MaxDatabaseBytes && name.IndexOfAny(['/', '\\', '.', ' ', '"', '$', '\0']) < 0
            ? name
            : throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid database name: '{name}'");

    public static string RequireCollection(string name) =>
        name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= MaxCollectionBytes && name.IndexOfAny(['$', '\0']) < 0
            && name[0] != '.' && name[^1] != '.' && !name.StartsWith("system.", StringComparison.Ordinal)
            ? name
            : throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid collection name specified '{name}'");
}
