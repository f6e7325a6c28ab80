using System.Reflection;

namespace InvoiceWeb.Tests.Architecture;

/// <summary>Which room may name which: docs/architecture.md says the same in words.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Assembly Product = typeof(Program).Assembly;

    private static readonly TypeReferences References = TypeReferences.Of(Product);

    public static TheoryData<string, string[]> AllowedRooms => new()
    {
        { "Invoices", [] },
        { "Reading", ["Invoices"] },
        { "Extraction", ["Invoices", "Reading"] },
        { "Processing", ["Invoices", "Reading", "Extraction", "Operation"] },
        { "Live", ["Invoices", "Accounts", "Pages", "Operation"] },
        { "Auditing", ["Invoices"] },
        { "Accounts", ["Invoices", "Auditing"] },
        { "Settings", ["Invoices", "Reading", "Accounts", "Auditing"] },
        { "Operation", ["Invoices", "Settings"] },
        { "Exporting", ["Invoices", "Auditing"] },
        { "Pages", ["Api", "Invoices", "Exporting", "Live", "Accounts", "Auditing", "Dashboard", "Settings", "Operation"] },
        { "Api", ["Invoices", "Exporting", "Live", "Accounts", "Auditing", "Dashboard", "Settings", "Operation"] },
        { "Cli", ["Invoices", "Reading", "Extraction", "Accounts", "Auditing", "Dashboard", "Live"] },
        { "Demo", ["Invoices", "Accounts"] },
        { "Dashboard", ["Invoices", "Processing", "Auditing"] },
        { "Hosting", [] },
        { "Storage", ["Invoices", "Processing", "Accounts", "Auditing", "Dashboard", "Settings", "Operation"] },
    };

    [Theory]
    [MemberData(nameof(AllowedRooms))]
    public void Room_Always_NamesOnlyRoomsItMay(string room, string[] allowed)
    {
        var strays = References.Between($"InvoiceWeb.{room}", target => IsOtherRoom(target, room) && !allowed.Any(name => IsIn(target, $"InvoiceWeb.{name}")));

        strays.ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_Always_AllHaveARule()
    {
        var rooms = Product.GetTypes()
            .Select(type => type.Namespace?.Split('.'))
            .Where(parts => parts is ["InvoiceWeb", _, ..])
            .Select(parts => parts![1])
            .Distinct(StringComparer.Ordinal);

        rooms.Except(AllowedRooms.Select(row => (string)row[0]), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("InvoiceWeb.Reading")]
    [InlineData("InvoiceWeb.Extraction")]
    [InlineData("InvoiceWeb.Invoices")]
    public void Core_Always_KnowsNoDatabaseAndNoHttp(string room)
    {
        var strays = References.Between(room, target => IsIn(target, "Mongo") || IsIn(target, "Microsoft.AspNetCore.Http") || IsIn(target, "Microsoft.AspNetCore.Mvc"));

        strays.ShouldBeEmpty();
    }

    [Fact]
    public void Database_Always_IsKnownToStorageAlone()
    {
        var strays = References.Between("InvoiceWeb", target => IsIn(target, "Mongo"))
            .Where(reference => !IsIn(reference.From, "InvoiceWeb.Storage") && !reference.From.StartsWith("Program", StringComparison.Ordinal));

        strays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mongo.Bson", new[] { "Mongo.Driver", "Mongo.Embedded" })]
    [InlineData("Mongo.Driver", new[] { "Mongo.Embedded" })]
    [InlineData("Mongo.Embedded", new[] { "Mongo.Driver" })]
    public void Library_Always_LeavesItsSiblingsAndTheProductAlone(string library, string[] forbidden)
    {
        var references = Assembly.Load(library).GetReferencedAssemblies().Select(name => name.Name!).ToList();

        references.ShouldNotContain(name => name.StartsWith("InvoiceWeb", StringComparison.Ordinal) || forbidden.Contains(name));
    }

    [Fact]
    public void References_OfAKnownDependency_AreFound() =>
        References.Between("InvoiceWeb.Processing", target => IsIn(target, "InvoiceWeb.Reading")).ShouldNotBeEmpty();

    private static bool IsOtherRoom(string target, string room) => IsIn(target, "InvoiceWeb") && !IsIn(target, $"InvoiceWeb.{room}");

    private static bool IsIn(string target, string space) =>
        target.StartsWith(space, StringComparison.Ordinal) && (target.Length == space.Length || target[space.Length] == '.');
}
