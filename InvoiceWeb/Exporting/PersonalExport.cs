using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Exporting;

/// <summary>What is kept about one person: the account, what the person did, and the fields of the person's invoices.</summary>
public sealed class PersonalExport(InvoiceService invoices, AuditReader audit)
{
    /// <summary>Unwritten bytes beyond which what was written goes on its way.</summary>
    private const int FlushBytes = 32_768;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file to be read, never part of a page
    };

    public async Task WriteAsync(PipeWriter output, PersonalAccount account, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = Options.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("account");
        JsonSerializer.Serialize(json, account, Options);

        // Of admins too their own alone.
        var owner = new Viewer(new UserId(account.Id), account.Name, IsAdmin: false);
        var own = invoices.ListAllAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, cancellationToken).Select(ExportedInvoice.Of);
        await WriteListAsync(json, output, "invoices", own, cancellationToken);
        var deeds = audit.OfActorAsync(account.Id, cancellationToken).Select(entry => new PersonalDeed(entry.At, entry.Action, entry.Subject?.Name, entry.Detail, entry.Address));
        await WriteListAsync(json, output, "activity", deeds, cancellationToken);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static async Task WriteListAsync<T>(
        Utf8JsonWriter json, PipeWriter output, string name, IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        json.WriteStartArray(name);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            JsonSerializer.Serialize(json, item, Options);
            if (json.BytesPending > FlushBytes || output.UnflushedBytes > FlushBytes)
            {
                await json.FlushAsync(cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
    }
}
