using System.Text.Json;
using System.Text.Json.Nodes;
using InvoiceWeb.Api.Invoices;
using InvoiceWeb.Api.Profile;
using InvoiceWeb.Api.Users;
using InvoiceWeb.Invoices;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>An example of each body that somebody would have to guess. They are made of the types themselves, so that they cannot grow old.</summary>
internal sealed class SchemaExamples(IOptions<JsonOptions> json) : IOpenApiSchemaTransformer
{
    private const string Id = "67e0a1b2c3d4e5f607182930";

    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private static readonly PersonResource Mara = new("67e0a1b2c3d4e5f607182901", "Mara Voss");

    private static readonly InvoiceResource Invoice = new(
        Id,
        Version: 4,
        Mara,
        InvoiceStatus.Processed,
        PlaceInLine: null,
        Step: null,
        Failure: null,
        Language: null,
        Noon,
        Noon.AddSeconds(6),
        Noon.AddSeconds(6),
        CheckedBy: null,
        CheckedAt: null,
        new FieldsResource(
            new AmountFieldResource(12.40m, 0.98, new BoxResource(1, 0.62, 0.81, 0.12, 0.02), CorrectedBy: null),
            new TextFieldResource("EUR", 0.99, Box: null, CorrectedBy: null),
            new DateFieldResource(new DateOnly(2026, 3, 3), 0.97, new BoxResource(1, 0.6, 0.12, 0.14, 0.02), CorrectedBy: null),
            new TextFieldResource("A-4711", 0.95, new BoxResource(1, 0.1, 0.12, 0.1, 0.02), CorrectedBy: null),
            new TextFieldResource("Bäckerei Huber", 1, Box: null, "Mara Voss"),
            Net: null,
            Tax: null,
            DueDate: null,
            VatId: null,
            Iban: null),
        [
            new PageResource(
                1,
                $"{Id}-0",
                "image/jpeg",
                1200,
                1600,
                284_112,
                "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
                $"/api/v1/invoices/{Id}/pages/1/image",
                $"/api/v1/invoices/{Id}/pages/1/thumbnail"),
        ],
        [],
        [],
        [],
        IsDuplicateOfAnother: false);

    private static readonly object[] Examples =
    [
        Invoice,
        new NewInvoice(["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="]),
        new NewUser("jonas@example.org", "Jonas Weber"),
        new NewToken("Bookkeeping", ["read", "write"], 90, "the account's password"),
        new MeResource(Mara.Id, "mara@example.org", Mara.Name, "employee", ["read", "write"], TwoStep: false),
    ];

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // A patch tells what is left out from what is null, which its type does not when it is written.
        JsonNode? example = context.JsonTypeInfo.Type == typeof(InvoicePatch)
            ? new JsonObject { ["fields"] = new JsonObject { ["total"] = 12.40m, ["number"] = "A-4711", ["iban"] = null }, ["accept"] = true }
            : Array.Find(Examples, one => one.GetType() == context.JsonTypeInfo.Type) is { } known
                ? JsonSerializer.SerializeToNode(known, known.GetType(), json.Value.SerializerOptions)
                : null;
        if (example is not null)
        {
            schema.Examples = [example];
        }

        return Task.CompletedTask;
    }
}
