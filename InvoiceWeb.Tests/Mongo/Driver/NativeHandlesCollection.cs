namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>Tests that count native objects of the whole process: they run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NativeHandlesCollection
{
    public const string Name = "Native handles";
}
