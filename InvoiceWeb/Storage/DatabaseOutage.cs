using Microsoft.Extensions.Options;
using Mongo.Driver;

namespace InvoiceWeb.Storage;

/// <summary>A database that cannot be reached is answered as 503, an outage that passes, and not as an error of the product.</summary>
public sealed class DatabaseOutage : IPostConfigureOptions<ExceptionHandlerOptions>
{
    public void PostConfigure(string? name, ExceptionHandlerOptions options)
    {
        var others = options.StatusCodeSelector;
        options.StatusCodeSelector = exception => exception is MongoConnectionException
            ? StatusCodes.Status503ServiceUnavailable
            : others?.Invoke(exception) ?? StatusCodes.Status500InternalServerError;
    }
}
