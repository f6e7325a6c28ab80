using InvoiceWeb.Invoices.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Sets how large an ordinary form with files may be before the antiforgery check reads it.</summary>
public sealed class FormUploadFilter(IOptionsMonitor<UploadOptions> uploads) : IAuthorizationFilter
{
    /// <summary>The framework checks the antiforgery token at 1000.</summary>
    public const int BeforeAntiforgery = 900;

    /// <summary>Boundaries, headers and the other fields.</summary>
    private const long FormOverhead = 64 * 1024;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        var most = ((long)uploads.CurrentValue.MaxPages * uploads.CurrentValue.MaxImageBytes) + FormOverhead;
        if (request.ContentLength > most)
        {
            context.Result = new RedirectResult("/capture/form?tooLarge=true");
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
