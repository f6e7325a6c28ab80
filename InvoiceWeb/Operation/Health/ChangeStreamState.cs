namespace InvoiceWeb.Operation.Health;

/// <summary>How the stream of changes stands on an instance.</summary>
/// <param name="OpenSince">Null while it is lost.</param>
/// <param name="HeardAt">When the last change came; null before the first one.</param>
/// <param name="Lag">How much longer than a second the last change was on its way; the database tells seconds alone.</param>
public sealed record ChangeStreamState(DateTimeOffset? OpenSince, DateTimeOffset? HeardAt, TimeSpan? Lag);
