using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Invoices;

/// <summary>A person's corrections.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoicePatch
{
    public FieldsPatch? Fields { get; init; }

    /// <summary>Whether everything is right so: the invoice is ready then.</summary>
    public bool Accept { get; init; }
}
