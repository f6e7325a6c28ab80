namespace InvoiceWeb.Tests.Native;

/// <summary>Tests that count live native objects run alone: others would count into theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NativeResourcesCollection
{
    public const string Name = "native resources";
}
