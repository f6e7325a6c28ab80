namespace InvoiceWeb.Accounts.Passwords;

/// <summary>The passwords that are tried first.</summary>
public static class CommonPasswords
{
    private const string Resource = "InvoiceWeb.Accounts.Passwords.common-passwords.txt";

    private static readonly Lazy<HashSet<string>> All = new(Load);

    /// <summary>Whether it is on the list, or is once digits and marks around it are dropped, as in "Password2026!".</summary>
    public static bool Contain(string password)
    {
        var plain = password.Trim().ToLowerInvariant();
        return All.Value.Contains(plain) || All.Value.Contains(Core(plain));
    }

    private static string Core(string password)
    {
        var start = password.AsSpan().IndexOfAnyInRange('a', 'z');
        var end = password.AsSpan().LastIndexOfAnyInRange('a', 'z');
        return start < 0 ? password : password[start..(end + 1)];
    }

    private static HashSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} was not built in.");
        using var reader = new StreamReader(stream);
        var passwords = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                passwords.Add(line);
            }
        }

        return passwords;
    }
}
