using Microsoft.AspNetCore.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>The description of the API in OpenAPI 3.1, for programs and for the reference page.</summary>
public static class ReferenceRegistration
{
    public const string DocumentName = "v1";

    public const string Address = "/openapi/v1.json";

    /// <summary>The name of the security scheme whose scopes an operation names.</summary>
    public const string TokenScheme = DocumentFrame.Token;

    public static IServiceCollection AddReference(this IServiceCollection services)
    {
        services.AddOpenApi(DocumentName, options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Resource", "", StringComparison.Ordinal).Replace("PageOfOf", "PageOf", StringComparison.Ordinal);
            options.AddDocumentTransformer<DocumentFrame>();
            options.AddOperationTransformer<OperationDetails>();
            options.AddSchemaTransformer<SchemaExamples>();
        });
        return services.AddSingleton<ApiDescription>();
    }

    /// <summary>What the API is like is no secret: it stands in the product's sources.</summary>
    public static IEndpointConventionBuilder MapReference(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Address, async (ApiDescription description, CancellationToken cancellationToken) =>
            TypedResults.Text(await description.TextAsync(cancellationToken), "application/json"))
        .AllowAnonymous()
        .ExcludeFromDescription();
}
