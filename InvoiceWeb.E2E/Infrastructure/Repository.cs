namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Where things lie, found from the test's output folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The product as it was built together with these tests.</summary>
    public static string Product { get; } = Path.Combine(
        Root, "InvoiceWeb", Path.GetRelativePath(Path.Combine(Root, "InvoiceWeb.E2E"), AppContext.BaseDirectory), "InvoiceWeb.dll");

    /// <summary>What a failed journey leaves behind.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "e2e");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InvoiceWeb.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
