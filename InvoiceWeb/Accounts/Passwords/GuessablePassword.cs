using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Passwords;

/// <summary>Refuses passwords that are long enough and guessed all the same (NIST SP 800-63B, 3.1.1.2).</summary>
public sealed class GuessablePassword : IPasswordValidator<AppUser>
{
    public const int MinLength = 10;

    /// <summary>Hashing takes the time that the length asks for.</summary>
    public const int MaxLength = 200;

    public const string TooLong = "PasswordTooLong";
    public const string Common = "PasswordCommon";
    public const string Name = "PasswordIsName";

    private const string Product = "invoiceweb";

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) => Task.FromResult(password switch
    {
        { Length: > MaxLength } => Refuse(TooLong, $"Keep the password under {MaxLength} characters."),
        not null when CommonPasswords.Contain(password) => Refuse(Common, "Too many people use this password. Choose another, for example a few words in a row."),
        not null when IsOnlyAboutThem(user, password) => Refuse(Name, "The password must not be the name or the address. Choose another, for example a few words in a row."),
        _ => IdentityResult.Success,
    });

    private static bool IsOnlyAboutThem(AppUser user, string password)
    {
        string[] known = [user.Email, user.Email.Split('@')[0], user.DisplayName, Product];
        var core = Letters(password);
        return known.Any(name => name.Length > 0 && core.Length > 0 && string.Equals(core, Letters(name), StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static IdentityResult Refuse(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
