using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>What is said of the API as a whole.</summary>
internal sealed class DocumentFrame : IOpenApiDocumentTransformer
{
    public const string Token = "token";

    public const string Session = "session";

    private static readonly (string Name, string Description)[] Tags =
    [
        ("Invoices", "Invoices: find, send, correct, delete, take away."),
        ("Pages", "The pages of an invoice: look at them, add, replace, take out."),
        ("Trash", "What was deleted and can be taken back."),
        ("Events", "What happens, as it happens."),
        ("Me", "The caller's own account and access tokens."),
        ("Session", "Signing in and out with a cookie. Programs do better with a token."),
        ("Users", "For admins: who can sign in."),
        ("Audit", "For admins: who did what, when, and from where."),
        ("Statistics", "For admins: what became of invoices, and how the server does."),
        ("Settings", "For admins: what may change while the product runs."),
        ("Operation", "For admins: the queue, the workers and the system."),
    ];

    /// <summary>What the framework describes of types that only stand in addresses and headers, where <see cref="OperationDetails"/> calls them texts.</summary>
    private static bool IsOfAddresses(string schema) =>
        schema.StartsWith("ChoiceOf", StringComparison.Ordinal) || schema is "InvoiceCursor" or "AuditCursor" or "FeedPosition" or "PageKey" or "ExportFormat" or "InvoiceSort";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "InvoiceWeb",
            Version = "1",
            Description = "Everything that the pages can do. Send an access token, made on your profile page, as a bearer token. "
                + "What cannot be done is told as problem details (RFC 9457); a problem's type is stable. Lists are answered a stretch at a time: next goes into after. "
                + "A request that changes something by the session's cookie has to carry Sec-Fetch-Site: same-origin or this server's Origin.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The server that this document comes from." }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal access token, iw_…" },
            [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "invoiceweb", Description = "The session's cookie." },
        };
        foreach (var unused in document.Components.Schemas?.Keys.Where(IsOfAddresses).ToList() ?? [])
        {
            document.Components.Schemas!.Remove(unused); // it has keys
        }

        // Written by InvoiceIdJson, of which the framework sees no type.
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas["InvoiceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "24 hexadecimal digits." };
        var used = document.Tags?.Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })
            .Concat(used.Except(Tags.Select(tag => tag.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }))
            .ToHashSet();
        return Task.CompletedTask;
    }
}
