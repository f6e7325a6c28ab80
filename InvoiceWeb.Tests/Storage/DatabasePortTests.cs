using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Storage;

public sealed class DatabasePortTests
{
    [Fact]
    public void From_NothingSet_OpensNoPort() => DatabasePort.From(new DatabaseOptions()).ShouldBeNull();

    [Fact]
    public void From_AddressUserAndPassword_OpensIt()
    {
        var access = DatabasePort.From(new DatabaseOptions { Listen = "127.0.0.1:27027", User = "user", Password = "secret" });

        access.ShouldNotBeNull().EndPoint.ToString().ShouldBe("127.0.0.1:27027");
        access.User.ShouldBe("user");
    }

    [Fact]
    public void From_PasswordFile_TakesItsFirstLine()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "password");
        File.WriteAllText(file, "secret\n");

        DatabasePort.From(new DatabaseOptions { Listen = "[::1]:0", User = "user", PasswordFile = file }).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("0.0.0.0:27027", "user", "secret", null, "loopback")]
    [InlineData("10.0.0.1:27027", "user", "secret", null, "loopback")]
    [InlineData("127.0.0.1", "user", "secret", null, "is no address to listen on")]
    [InlineData("localhost:27027", "user", "secret", null, "is no address to listen on")]
    [InlineData("127.0.0.1:99999", "user", "secret", null, "is no address to listen on")]
    [InlineData("127.0.0.1:0", null, "secret", null, "Database:User")]
    [InlineData("127.0.0.1:0", "user", null, null, "Database:Password")]
    [InlineData("127.0.0.1:0", "user", null, "/no/such/file", "cannot be read")]
    [InlineData(null, "user", "secret", null, "Database:Listen")]
    public void From_WhatCannotBe_SaysWhyInOneLine(string? listen, string? user, string? password, string? file, string reason)
    {
        var options = new DatabaseOptions { Listen = listen, User = user, Password = password, PasswordFile = file };

        var message = Should.Throw<InvalidOperationException>(() => DatabasePort.From(options)).Message;

        message.ShouldContain(reason);
        message.ShouldNotContain("\n");
        message.ShouldNotContain("secret");
    }
}
