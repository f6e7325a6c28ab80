using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Access;
using InvoiceWeb.Api.Invoices;
using InvoiceWeb.Api.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>What an endpoint's metadata says and the framework does not tell by itself: problems, scopes, versions, names in queries.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    private const string ProblemJson = "application/problem+json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        AddSecurity(operation, metadata, context.Document!); // set for every operation
        foreach (var status in metadata.OfType<RefusesMetadata>().Select(one => one.Kind).Distinct().GroupBy(kind => kind.Status))
        {
            AddProblems(operation, status);
        }

        if (metadata.OfType<VersionMetadata>().LastOrDefault() is { } version)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = version.IsRequired,
                Description = "The ETag of the version that was looked at; another one is not changed.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        foreach (var description in context.Description.ParameterDescriptions)
        {
            if (SchemaOf(description.ParameterDescriptor?.ParameterType ?? description.Type) is { } schema
                && operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(one => string.Equals(one.Name, description.Name, StringComparison.Ordinal)) is { } parameter)
            {
                parameter.Schema = schema;
            }
        }

        if (string.Equals(operation.OperationId, SendingEndpoints.Name, StringComparison.Ordinal))
        {
            AddForm(operation);
        }

        return Task.CompletedTask;
    }

    private static void AddSecurity(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
            return;
        }

        var scope = metadata.OfType<IAuthorizeData>().LastOrDefault(one => one.Policy is not null)?.Policy switch
        {
            ApiPolicies.Admin => TokenScopes.Admin,
            ApiPolicies.Write => TokenScopes.Write,
            _ => TokenScopes.Read,
        };
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentFrame.Token, document)] = [scope] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentFrame.Session, document)] = [] },
        ];
    }

    private static void AddProblems(OpenApiOperation operation, IGrouping<int, ProblemKind> kinds)
    {
        if (operation.Responses?.GetValueOrDefault(kinds.Key.ToString(CultureInfo.InvariantCulture)) is not OpenApiResponse response)
        {
            return;
        }

        response.Description = string.Join(' ', kinds.Select(kind => kind.Title));
        if (response.Content is { } bodies && bodies.TryGetValue(ProblemJson, out var content))
        {
            content.Examples = kinds.ToDictionary(
                kind => kind.Name,
                IOpenApiExample (kind) => new OpenApiExample { Summary = kind.Title, Value = new JsonObject { ["type"] = kind.Type, ["title"] = kind.Title, ["status"] = kind.Status } },
                StringComparer.Ordinal);
        }

        if (kinds.Key is StatusCodes.Status429TooManyRequests)
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            };
        }
    }

    /// <summary>The framework describes one body for both media types.</summary>
    private static void AddForm(OpenApiOperation operation)
    {
        if (operation.RequestBody?.Content is { } bodies && bodies.TryGetValue("multipart/form-data", out var form))
        {
            form.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string>(StringComparer.Ordinal) { "page" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["page"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Description = "A picture or document a part, in the order of the invoice's pages.",
                        Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                    },
                },
            };
        }
    }

    /// <summary>The product's own types are texts in addresses and headers, some of them a few words to choose from.</summary>
    /// <returns>Null for the types of others, which the framework knows.</returns>
    private static OpenApiSchema? SchemaOf(Type? type)
    {
        var one = type is { IsArray: true } ? type.GetElementType() : Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type;
        return one switch
        {
            { IsGenericType: true } when one.GetGenericTypeDefinition() == typeof(Choice<>) =>
                new ChoiceNames([.. Enum.GetNames(one.GetGenericArguments()[0]).Select(JsonNamingPolicy.CamelCase.ConvertName)], type!.IsArray).ToSchema(),
            { Namespace: { } space } when space.StartsWith(nameof(InvoiceWeb), StringComparison.Ordinal) => new OpenApiSchema { Type = JsonSchemaType.String },
            _ => null,
        };
    }
}
