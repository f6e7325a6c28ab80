namespace InvoiceWeb.Operation.Errors;

/// <summary>
/// That an error was logged. Neither values nor messages of exceptions are kept, which could hold a line of an invoice: the log itself has
/// them, under the same reference.
/// </summary>
/// <param name="Instance">The name of the instance.</param>
/// <param name="Category">Who logged it.</param>
/// <param name="EventId">Zero for one without a number.</param>
/// <param name="Template">The message with its places left open.</param>
/// <param name="Exception">The exceptions' types, outermost first; null without one.</param>
/// <param name="Reference">That which the error's page showed; null outside of requests.</param>
public sealed record LoggedError(
    DateTimeOffset At, string Instance, string Category, int EventId, string Template, string? Exception, string? Reference);
