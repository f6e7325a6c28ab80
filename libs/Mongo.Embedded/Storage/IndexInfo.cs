namespace Mongo.Embedded.Storage;

/// <summary>An index as one version of the catalog has it.</summary>
/// <param name="Id">Names the table.</param>
/// <param name="Definition">What was asked for.</param>
/// <param name="IsMultikey">A document has, or had, an array on one of the paths, so that one document may have several keys.</param>
internal sealed record IndexInfo(long Id, IndexDefinition Definition, bool IsMultikey)
{
    /// <summary>Of (key, record number).</summary>
    public string Table { get; } = $"i{Id}";

    public string Name => Definition.Name;

    public bool IsPrimary => string.Equals(Name, IndexDefinition.PrimaryName, StringComparison.Ordinal);
}
