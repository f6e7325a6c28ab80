namespace InvoiceWeb.Auditing;

/// <summary>What the audit log tells of. The database holds the names: a value may be added, none may be renamed.</summary>
public enum AuditAction
{
    SignedIn,
    SignInFailed,
    SignedOut,
    SignedOutEverywhere,
    RecoveryCodeUsed,

    UserCreated,
    UserInvited,
    UsersImported,
    UserDisabled,
    UserEnabled,
    UserDeleted,
    RoleChanged,
    LinkCreated,
    LinkUsed,
    SessionsEnded,
    LockoutReleased,
    PasswordChanged,
    TwoStepTurnedOn,
    TwoStepTurnedOff,
    RecoveryCodesRenewed,
    DataExported,

    InvoiceSent,
    InvoiceCorrected,
    InvoiceChanged,
    InvoiceRetried,
    InvoiceDeleted,
    InvoiceRestored,
    InvoicePurged,
    InvoiceReassigned,
    InvoicesExported,

    SettingsChanged,
    ReadingPaused,
    ReadingResumed,
    AuditExported,

    TokenMade,
    TokenRevoked,
}
