namespace InvoiceWeb.Invoices;

/// <summary>The line of those who wait to be read.</summary>
public sealed class QueueOptions
{
    public const string SectionName = "Queue";

    /// <summary>Whether reading rests, on every instance: what is sent waits, and what is being read now is read to its end.</summary>
    public bool Paused { get; set; }
}
