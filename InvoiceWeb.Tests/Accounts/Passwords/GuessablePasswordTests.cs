using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Accounts.Passwords;

public sealed class GuessablePasswordTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    [Theory]
    [InlineData("short", "PasswordTooShort")]
    [InlineData("qwertyuiop", "PasswordCommon")]
    [InlineData("QwertyUiop", "PasswordCommon")]
    [InlineData("Password2026!", "PasswordCommon")]
    [InlineData("1234567890", "PasswordCommon")]
    [InlineData("mara.voss@example.test", "PasswordIsName")]
    [InlineData("MaraVoss123", "PasswordIsName")]
    [InlineData("InvoiceWeb!1", "PasswordIsName")]
    [InlineData("aaaaaaaaaaaa", "PasswordRequiresUniqueChars")]
    public async Task Validate_EasilyGuessed_IsRefused(string password, string error) =>
        (await ValidateAsync(password)).ShouldContain(found => string.Equals(found, error, StringComparison.Ordinal));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("alllowercaseletters")]
    [InlineData("mara likes receipts")]
    [InlineData("🐎🔋🧷🪜🐎🔋🧷🪜🐎🔋")]
    public async Task Validate_LongAndUncommon_IsTakenWhateverItsCharacters(string password) =>
        (await ValidateAsync(password)).ShouldBeEmpty();

    [Fact]
    public async Task Validate_Endless_IsRefusedBeforeItIsHashed() =>
        (await ValidateAsync(string.Concat(Enumerable.Range(0, 100).Select(i => $"{i} ")))).ShouldContain(found => string.Equals(found, GuessablePassword.TooLong, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> ValidateAsync(string password)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<AppUserManager>();
        var user = scope.ServiceProvider.GetRequiredService<UserDirectory>().Prepare("mara.voss@example.test", "Mara Voss", Roles.Employee);
        var results = await Task.WhenAll(users.PasswordValidators.Select(validator => validator.ValidateAsync(users, user, password)));
        return [.. results.SelectMany(result => result.Errors).Select(error => error.Code)];
    }
}
