namespace InvoiceWeb.Accounts.TwoStep;

public static class TwoStepRemoval
{
    /// <summary>Forgets authenticator app and recovery codes; the caller stores the user.</summary>
    public static void RemoveTwoStep(this AppUser user)
    {
        user.TwoFactorEnabled = false;
        user.ProtectedAuthenticatorKey = null;
        user.RecoveryCodes = RecoveryCodes.None;
    }
}
