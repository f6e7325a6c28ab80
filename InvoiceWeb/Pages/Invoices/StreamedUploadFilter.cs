using InvoiceWeb.Invoices.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>
/// Keeps a post's body unread until its handler reads it as a stream: no model binding of form values, and the antiforgery
/// token is taken from the header alone (the framework's own filter would buffer the whole form to look for it).
/// </summary>
public sealed class StreamedUploadFilter(
    IAntiforgery antiforgery, IOptions<AntiforgeryOptions> antiforgeryOptions, IOptionsMonitor<UploadOptions> uploads) : IAsyncResourceFilter
{
    /// <summary>Boundaries and headers of a part.</summary>
    private const long PartOverhead = 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            // The header first: without it the validation would go on to read the form.
            var header = antiforgeryOptions.Value.HeaderName!; // set by the framework unless someone takes it away on purpose
            if (!context.HttpContext.Request.Headers.ContainsKey(header) || !await antiforgery.IsRequestValidAsync(context.HttpContext))
            {
                context.Result = new BadRequestResult();
                return;
            }

            context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MaxBody(uploads.CurrentValue);
            }
        }

        await next();
    }

    /// <summary>The largest body that can hold a permitted upload. Each image is limited again as it is decoded.</summary>
    private static long MaxBody(UploadOptions options) => options.MaxPages * ((((options.MaxImageBytes + 2L) / 3) * 4) + PartOverhead);
}
