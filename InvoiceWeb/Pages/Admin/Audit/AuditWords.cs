using InvoiceWeb.Auditing;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Audit;

/// <summary>What happened, as people say it.</summary>
public static class AuditWords
{
    /// <returns>Where the entry's subject is shown, as long as it is there; null for who has no page.</returns>
    public static string? AddressOf(AuditRecord entry) => entry switch
    {
        { Subject: not { Id.Length: > 0 } } => null,
        { Action: >= AuditAction.InvoiceSent and <= AuditAction.InvoicesExported } => $"/invoices/{entry.Subject.Id}",
        _ => $"/admin/users/{entry.Subject.Id}",
    };

    public static string Of(AuditAction action) => action switch
    {
        AuditAction.SignedIn => L["Signed in"],
        AuditAction.SignInFailed => L["Sign-in failed"],
        AuditAction.SignedOut => L["Signed out"],
        AuditAction.SignedOutEverywhere => L["Signed out everywhere"],
        AuditAction.RecoveryCodeUsed => L["Signed in with a recovery code"],
        AuditAction.UserCreated => L["Account created"],
        AuditAction.UserInvited => L["User invited"],
        AuditAction.UsersImported => L["Users imported"],
        AuditAction.UserDisabled => L["Account disabled"],
        AuditAction.UserEnabled => L["Account enabled"],
        AuditAction.UserDeleted => L["Account deleted"],
        AuditAction.RoleChanged => L["Role changed"],
        AuditAction.LinkCreated => L["Password link made"],
        AuditAction.LinkUsed => L["Password set by link"],
        AuditAction.SessionsEnded => L["Sessions ended"],
        AuditAction.LockoutReleased => L["Account unlocked"],
        AuditAction.PasswordChanged => L["Password changed"],
        AuditAction.TwoStepTurnedOn => L["Two-step sign-in turned on"],
        AuditAction.TwoStepTurnedOff => L["Two-step sign-in turned off"],
        AuditAction.RecoveryCodesRenewed => L["Recovery codes renewed"],
        AuditAction.DataExported => L["Own data exported"],
        AuditAction.InvoiceSent => L["Invoice sent"],
        AuditAction.InvoiceCorrected => L["Invoice corrected"],
        AuditAction.InvoiceChanged => L["Invoice changed"],
        AuditAction.InvoiceRetried => L["Invoice read again"],
        AuditAction.InvoiceDeleted => L["Invoice put into the trash"],
        AuditAction.InvoiceRestored => L["Invoice restored"],
        AuditAction.InvoicePurged => L["Invoice deleted for good"],
        AuditAction.InvoiceReassigned => L["Invoice given to somebody else"],
        AuditAction.InvoicesExported => L["Invoices exported"],
        AuditAction.SettingsChanged => L["Settings changed"],
        AuditAction.ReadingPaused => L["Reading paused"],
        AuditAction.ReadingResumed => L["Reading resumed"],
        AuditAction.AuditExported => L["Audit log exported"],
        AuditAction.TokenMade => L["Access token made"],
        AuditAction.TokenRevoked => L["Access token revoked"],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without words."),
    };
}
