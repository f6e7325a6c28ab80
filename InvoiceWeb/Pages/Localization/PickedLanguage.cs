using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace InvoiceWeb.Pages.Localization;

/// <summary>The language that the person picked on this device, in the kind of it that the browser asks for, if it names one.</summary>
public sealed class PickedLanguage : RequestCultureProvider
{
    public const string Cookie = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(Languages.Find(httpContext.Request.Cookies[Cookie]) is { } picked ? new ProviderCultureResult([.. Preferred(httpContext.Request, picked)]) : null);

    private static IEnumerable<StringSegment> Preferred(HttpRequest request, Language picked) =>
        request.GetTypedHeaders().AcceptLanguage
            .Select(accepted => accepted.Value)
            .Where(name => picked.Speaks(name.ToString()) && name.Length > picked.Code.Length)
            .Append(picked.Region);
}
