using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>The API's description. It follows from the program alone, so that it is made once.</summary>
public sealed class ApiDescription([FromKeyedServices(ReferenceRegistration.DocumentName)] IOpenApiDocumentProvider provider) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private OpenApiDocument? document;
    private string? text;

    public async Task<OpenApiDocument> DocumentAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return document ??= await provider.GetOpenApiDocumentAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>As JSON, with a line break at its end.</summary>
    public async Task<string> TextAsync(CancellationToken cancellationToken) =>
        text ??= (await (await DocumentAsync(cancellationToken)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken)).ReplaceLineEndings("\n") + "\n";

    public void Dispose() => turn.Dispose();
}
