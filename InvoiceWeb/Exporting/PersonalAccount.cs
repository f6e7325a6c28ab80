namespace InvoiceWeb.Exporting;

/// <summary>An account as its owner takes it away.</summary>
public sealed record PersonalAccount(
    string Id, string Email, string Name, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt, bool TwoStepSignIn);
