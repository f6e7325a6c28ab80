using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Auditing;

namespace InvoiceWeb.Accounts.Import;

/// <summary>Invites everybody in a file, or nobody.</summary>
public sealed class UserImport(AppUserManager users, UserAdministration administration, IAuditLog audit)
{
    /// <summary>People that one file may hold.</summary>
    public const int MaxRows = 500;

    private const int MaxName = 100;

    private static readonly EmailAddressAttribute Address = new();

    public async Task<ImportResult> RunAsync(Stream file, CancellationToken cancellationToken)
    {
        var (rows, flaw) = await ImportFile.ReadAsync(file, cancellationToken);
        if (flaw is not null)
        {
            return new ImportResult.Refused([flaw]);
        }

        var errors = await CheckAsync(rows, cancellationToken);
        return errors.Count > 0 ? new ImportResult.Refused(errors) : await AddAsync(rows);
    }

    private async Task<List<ImportError>> CheckAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var errors = new List<ImportError>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            errors.AddRange(Flaws(row));
            var key = users.NormalizeEmail(row.Email);
            if (key.Length == 0)
            {
                continue;
            }

            if (!lines.TryAdd(key, row.Line))
            {
                errors.Add(new ImportError(row.Line, ImportFlaw.Twice, $"{lines[key]}"));
            }
            else if (await users.FindByEmailAsync(row.Email) is not null)
            {
                errors.Add(new ImportError(row.Line, ImportFlaw.Taken, row.Email));
            }
        }

        return errors;
    }

    private static IEnumerable<ImportError> Flaws(ImportRow row)
    {
        if (row.Name.Length is 0 or > MaxName)
        {
            yield return new ImportError(row.Line, row.Name.Length == 0 ? ImportFlaw.NameMissing : ImportFlaw.NameTooLong);
        }

        if (row.Email.Length == 0 || !Address.IsValid(row.Email))
        {
            yield return new ImportError(row.Line, row.Email.Length == 0 ? ImportFlaw.EmailMissing : ImportFlaw.NoEmail, row.Email);
        }

        if (RoleOf(row) is null)
        {
            yield return new ImportError(row.Line, ImportFlaw.NoRole, row.Role);
        }
    }

    private static string? RoleOf(ImportRow row) => row.Role.Length == 0
        ? Roles.Employee
        : Roles.All.FirstOrDefault(role => role.Equals(row.Role, StringComparison.OrdinalIgnoreCase));

    private async Task<ImportResult> AddAsync(IReadOnlyList<ImportRow> rows)
    {
        var added = new List<Invitation>();
        foreach (var row in rows)
        {
            var invitation = await administration.InviteAsync(row.Email, row.Name, RoleOf(row)!); // checked
            if (!invitation.Result.Succeeded)
            {
                // Somebody else added the same person since the check: all or nobody.
                await RemoveAsync(added);
                return new ImportResult.Refused([new ImportError(row.Line, ImportFlaw.Taken, row.Email)]);
            }

            added.Add(invitation);
        }

        await audit.WriteAsync(new AuditEntry(AuditAction.UsersImported, Detail: $"{added.Count}"));
        return new ImportResult.Added([.. added.Select(invitation => new ImportedUser(invitation.User.DisplayName, invitation.User.Email, invitation.Token))]);
    }

    private async Task RemoveAsync(IEnumerable<Invitation> added)
    {
        foreach (var invitation in added)
        {
            await administration.DeleteAsync(invitation.User, CancellationToken.None);
        }
    }
}
