using System.Text.Encodings.Web;
using System.Text.Unicode;
using InvoiceWeb.Accounts;
using InvoiceWeb.Live;
using InvoiceWeb.Pages.Admin.Charts;
using InvoiceWeb.Pages.Admin.Queue;
using InvoiceWeb.Pages.Invoices;
using InvoiceWeb.Pages.Localization;
using InvoiceWeb.Pages.Security;
using InvoiceWeb.Pages.Shared;
using Microsoft.Extensions.WebEncoders;

namespace InvoiceWeb.Pages;

public static class PagesRegistration
{
    public static IServiceCollection AddInvoicePages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
            {
                options.Conventions.AuthorizeFolder("/Invoices", Roles.Employee);
                options.Conventions.AuthorizeFolder("/Review", Roles.Employee);
                options.Conventions.AuthorizeFolder("/Admin", Roles.Admin);
            })
            .AddDataAnnotationsLocalization();

        // Pages are UTF-8: only what HTML gives a meaning to has to be escaped, and an umlaut takes two bytes instead of six.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ExceptionHandlerOptions>(options =>
        {
            options.ExceptionHandlingPath = "/error";
            options.StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            };
        });
        return services
            .AddLanguages()
            .AddSingleton<IconSet>()
            .AddScoped<PartialRenderer>()
            .AddScoped<DetailsViews>()
            .AddScoped<ListFilters>()
            .AddScoped<FormUploadFilter>()
            .AddScoped<LiveCharts>()
            .AddScoped<Corrections>()
            .AddScoped<StreamedUploadFilter>()
            .AddScoped<ILiveMarkup, LiveMarkup>();
    }

    /// <summary>What surrounds every request; comes first.</summary>
    public static IApplicationBuilder UseInvoicePages(this IApplicationBuilder app) =>
        app.UseSecurityHeaders()
            .UseExceptionHandler()
            .UseStatusCodePagesWithReExecute("/status/{0}")
            .UseRequestLocalization();

    public static IEndpointRouteBuilder MapInvoicePages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapRazorPages().WithStaticAssets();
        endpoints.MapWebAppManifest();
        endpoints.MapQueueLive();
        endpoints.MapCharts();
        return endpoints;
    }
}
