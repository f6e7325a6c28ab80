using System.Collections.Concurrent;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Mongo.Driver;

/// <summary>Runs alone: the library's log is the whole process's.</summary>
[Collection(NativeHandlesCollection.Name)]
public sealed class LibMongocTests : IDisposable
{
    private const string Questionable = "mongodb://localhost/?noSuchOption=1";
    private readonly ConcurrentQueue<string> _messages = new();

    [Fact]
    public void Log_LibraryHasSomethingToSay_HearsIt()
    {
        LibMongoc.Log = (level, domain, message) => _messages.Enqueue($"{level} {domain} {message}");

        new MongoClient(Questionable).Dispose();

        _messages.ShouldHaveSingleItem().ShouldBe("Warning mongoc Unsupported URI option \"nosuchoption\"", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void Log_HandlerThrows_DoesNotReachTheLibrary()
    {
        LibMongoc.Log = (_, _, message) =>
        {
            _messages.Enqueue(message);
            throw new InvalidOperationException("from the handler");
        };

        new MongoClient(Questionable).Dispose();

        _messages.ShouldHaveSingleItem();
    }

    public void Dispose() => LibMongoc.Log = null;
}
