using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Accounts.Administration;

/// <summary>A one-time link, or why there is none.</summary>
/// <param name="Token">The link's secret part, which is stored nowhere.</param>
public sealed record Invitation(IdentityResult Result, AppUser User, string Token);
