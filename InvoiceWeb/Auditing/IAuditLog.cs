namespace InvoiceWeb.Auditing;

/// <summary>Where services write down what was done. Nothing that was written can be changed or removed through it.</summary>
public interface IAuditLog
{
    /// <summary>Returns once the entry is stored. Call it after the deed, which has to be told even if whoever asked for it has left.</summary>
    Task WriteAsync(AuditEntry entry);
}
