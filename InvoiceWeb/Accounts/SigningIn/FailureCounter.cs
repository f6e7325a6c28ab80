namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>Counts failures so that none is lost: guesses sent at the same moment would else count as one.</summary>
public sealed class FailureCounter(AppUserManager users)
{
    private const int Tries = 20;

    public async Task CountAsync(AppUser user)
    {
        var current = user;
        for (var attempt = 0; attempt < Tries && current is not null; attempt++)
        {
            if (await users.IsLockedOutAsync(current) || (await users.AccessFailedAsync(current)).Succeeded)
            {
                return;
            }

            // Somebody else changed the user meanwhile.
            current = await users.FindByIdAsync(user.Id);
        }
    }
}
