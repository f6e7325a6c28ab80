namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>A folder of its own under the system's temporary folder, removed in the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("invoiceweb-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
