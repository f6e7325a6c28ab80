namespace InvoiceWeb.Operation.Health;

/// <summary>How the database stands.</summary>
/// <param name="IsEmbedded">Whether it runs in a process of the product, or is the operator's own.</param>
/// <param name="Answer">How long it took to answer; null when it did not.</param>
/// <param name="LastBackup">When an embedded one was last copied by the command for it; null when it never was, and for the operator's own.</param>
public sealed record DatabaseState(bool IsEmbedded, string Name, TimeSpan? Answer, DateTimeOffset? LastBackup);
