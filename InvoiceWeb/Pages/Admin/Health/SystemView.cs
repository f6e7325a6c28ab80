using System.Globalization;
using System.Text;
using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Operation.Health;
using InvoiceWeb.Pages.Admin.Queue;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Health;

/// <summary>The state of the system as a page shows it, and as text for whoever is asked for help.</summary>
public sealed record SystemView(SystemReport Report)
{
    private const double Giga = 1_000_000_000;

    public string Database => Report.Database.IsEmbedded ? L["Embedded"] : L["MongoDB of your own"];

    public string DatabaseHealth => Report.Database.Answer is { } answer ? L["answers within {0:N0} ms", Math.Ceiling(answer.TotalMilliseconds)] : L["does not answer"];

    public string Disk => Report.Disk is { } disk ? L["{0:N1} of {1:N1} GB free", disk.Free / Giga, disk.Total / Giga] : L["unknown"];

    public string Backup => Report.Database switch
    {
        { IsEmbedded: false } => L["Not known here: your MongoDB is backed up with its own tools."],
        { LastBackup: { } last } => L["{0} ago", QueueView.Span(Report.At - last)],
        _ => L["Never. The README says how to make one while the server runs."],
    };

    public string Changes => Report.Changes switch
    {
        { OpenSince: null } => L["lost; trying again"],
        { HeardAt: null } => L["open, no change yet"],
        { Lag.TotalSeconds: < 1 } => L["less than two seconds behind"],
        { Lag: { } lag } => L["{0} behind", QueueView.Span(lag)],
        _ => L["unknown"],
    };

    public string Since(DateTimeOffset moment) => QueueView.Span(Report.At - moment);

    public static string What(LoggedError error) => error.Exception is { } exception ? $"{error.Template} ({exception})" : error.Template;

    /// <summary>For a request for support: in English whatever the language, without addresses, names of people and invoices.</summary>
    public string AsText
    {
        get
        {
            var text = new StringBuilder();
            Line($"InvoiceWeb {Report.Product} on {Report.Instance}, {Report.At:u}");
            foreach (var component in Report.Components)
            {
                Line($"{component.Name}: {component.Version ?? "unknown"}");
            }

            Line($"Database: {(Report.Database.IsEmbedded ? "embedded" : "MongoDB")}, {(Report.Database.Answer is { } answer ? $"answers within {Math.Ceiling(answer.TotalMilliseconds)} ms" : "does not answer")}");
            Line($"Last backup: {Report.Database.LastBackup?.ToString("u") ?? "unknown"}");
            Line($"Disk: {(Report.Disk is { } disk ? $"{disk.Free / Giga:F1} of {disk.Total / Giga:F1} GB free" : "unknown")}");
            Line($"Change stream: open since {Report.Changes.OpenSince?.ToString("u") ?? "never"}, last change {Report.Changes.HeardAt?.ToString("u") ?? "never"}, lag {Report.Changes.Lag?.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture) ?? "unknown"} s");
            foreach (var instance in Report.Instances)
            {
                Line($"Instance {instance.Name}: {instance.Version}, since {instance.StartedAt:u}, {instance.Workers.Count} workers");
            }

            foreach (var error in Report.Errors)
            {
                Line($"{error.At:u} {error.Instance} {error.Category}[{error.EventId}] {What(error)} {error.Reference}");
            }

            return text.ToString();

            void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
        }
    }
}
