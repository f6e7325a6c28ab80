using System.Text.Json;
using System.Text.Json.Serialization;
using InvoiceWeb.Api.Access;
using InvoiceWeb.Api.Audit;
using InvoiceWeb.Api.Events;
using InvoiceWeb.Api.Invoices;
using InvoiceWeb.Api.Operation;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Api.Profile;
using InvoiceWeb.Api.Reference;
using InvoiceWeb.Api.Sessions;
using InvoiceWeb.Api.Settings;
using InvoiceWeb.Api.Statistics;
using InvoiceWeb.Api.Users;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Api;

public static class ApiRegistration
{
    public const string Root = "/api";

    public const string Version = Root + "/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.Converters.Add(new InvoiceIdJson());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;

            // A body without what its type cannot be without is refused before it comes to an endpoint.
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });

        // What cannot be bound is told with its reason; see ApiProblems.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        return services.AddApiPolicies().AddApiRates().AddReference().AddScoped<EventStreams>();
    }

    /// <summary>What surrounds requests to the API; comes before authentication.</summary>
    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase),
        api => api.Use(NotStored).UseApiProblems().UseUnknownAddress());

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Version).AsApi();
        api.MapInvoices();
        api.MapSending();
        api.MapCorrections();
        api.MapDeeds();
        api.MapExports();
        api.MapPages();
        api.MapPictures();
        api.MapBulk();
        api.MapQueue();
        api.MapSystem();
        api.MapSettings();
        api.MapStatistics();
        api.MapTrash();
        api.MapEvents();
        api.MapMe();
        api.MapAccount();
        api.MapSession();
        api.MapUsers();
        api.MapUserImport();
        api.MapAudit();
        endpoints.MapReference();
        return endpoints;
    }

    /// <summary>No answer is kept by anybody, unless it says otherwise.</summary>
    private static Task NotStored(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (!context.Response.Headers.ContainsKey(HeaderNames.CacheControl))
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
