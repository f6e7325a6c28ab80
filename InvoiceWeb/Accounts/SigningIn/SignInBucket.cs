using System.Runtime.InteropServices;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>Where attempts are counted together, by what limits.</summary>
/// <param name="Number">Which of all buckets, by the caller's hash.</param>
/// <param name="Burst">Attempts at once.</param>
/// <param name="PerMinute">How many come back every minute.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SignInBucket(int Number, int Burst, int PerMinute);
