namespace InvoiceWeb.Api.Profile;

/// <summary>What an authenticator app is told once; it counts when a code of it has turned two-step sign-in on.</summary>
/// <param name="Secret">In base32.</param>
/// <param name="Address">The same as an otpauth address, for a QR code.</param>
public sealed record TwoStepSecret(string Secret, string Address)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(TwoStepSecret);
}
