using System.Diagnostics.Metrics;

namespace InvoiceWeb.Auditing;

/// <summary>Measures what is written into the log.</summary>
public sealed class AuditMeter(IMeterFactory meters)
{
    /// <summary>Entries, each tagged with <see cref="Action"/>.</summary>
    public const string Entries = "invoiceweb.audit.entries";

    /// <summary>The name of an <see cref="AuditAction"/>.</summary>
    public const string Action = "action";

    private readonly Counter<long> entries = meters.Create("InvoiceWeb.Auditing").CreateCounter<long>(Entries);

    public void Count(AuditAction action) => entries.Add(1, new KeyValuePair<string, object?>(Action, action.ToString()));
}
