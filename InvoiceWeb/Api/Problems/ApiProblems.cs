using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace InvoiceWeb.Api.Problems;

/// <summary>Under /api every refusal and every error is told as problem details, whoever refuses: routing, authorization, limits or a bug.</summary>
internal static partial class ApiProblems
{
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerExceptionAsync,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException,
        })
        .UseStatusCodePages(context => ProblemKind.Of(context.HttpContext.Response.StatusCode).ToResult().ExecuteAsync(context.HttpContext));

    private static Task AnswerExceptionAsync(HttpContext context)
    {
        // Set by the middleware that calls this.
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusOf(context, exception);
        return ProblemKind.Of(status).ToResult(DetailOf(context, exception)).ExecuteAsync(context);
    }

    /// <summary>The same as for pages: an outage that passes is no error of the product.</summary>
    private static int StatusOf(HttpContext context, Exception exception) =>
        context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<ExceptionHandlerOptions>>().Value.StatusCodeSelector?.Invoke(exception)
        ?? StatusCodes.Status500InternalServerError;

    private static string DetailOf(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException { Path: { } path } } => $"The JSON cannot be taken at {path}.",
        BadHttpRequestException bad => Unbound().Replace(bad.Message, part => $"\"{part.Groups["value"]}\" cannot be taken for {JsonNamingPolicy.CamelCase.ConvertName(part.Groups["name"].Value)}."),
        _ => $"The log tells more under the reference {context.TraceIdentifier}.",
    };

    /// <summary>How the framework says that a value is none of the wanted type, which is nothing to callers.</summary>
    [GeneratedRegex("^Failed to bind parameter \"[^\"]* (?<name>\\w+)\" from \"(?<value>.*)\"\\.$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Unbound();
}
