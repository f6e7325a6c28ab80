using InvoiceWeb.Invoices;

namespace InvoiceWeb.Dashboard.Figures;

/// <summary>The counters within buckets. The database holds the names: none may be renamed.</summary>
public static class Counters
{
    public const string Received = "received";

    /// <summary>Read, and nobody has to look.</summary>
    public const string Read = "read";

    /// <summary>Read, and a person should look.</summary>
    public const string ToCheck = "toCheck";

    public const string Failed = "failed";

    public const string Corrected = "corrected";

    public const string Accepted = "accepted";

    /// <summary>The histogram of the time from the upload, or from being queued anew, to the result.</summary>
    public const string Wait = "wait";

    /// <summary>The histogram of the time of requests.</summary>
    public const string Time = "time";

    public const string Busy = "busy";

    public const string Idle = "idle";

    public const string Waiting = "waiting";

    /// <summary>Seconds.</summary>
    public const string OldestAge = "oldestAge";

    public const string Bytes = "bytes";

    public const string SignedIn = "signedIn";

    public const string Refused = "refused";

    public const string Count = "count";

    public const string Sum = "sum";

    /// <summary>Requests that the server failed to answer.</summary>
    public const string Errors = "errors";

    public static string FailureOf(string reason) => "failure-" + reason;

    /// <param name="status">An HTTP status code.</param>
    public static string StatusClass(int status) => status switch
    {
        >= 500 => "s5",
        >= 400 => "s4",
        >= 300 => "s3",
        _ => "s2",
    };

    public static string RightOf(InvoiceField field) => "right-" + field;

    public static string WrongOf(InvoiceField field) => "wrong-" + field;
}
