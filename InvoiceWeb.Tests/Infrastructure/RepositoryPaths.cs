namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>Finds files of the repository from the test's output folder.</summary>
public static class RepositoryPaths
{
    public static string Root { get; } = FindRoot();

    /// <summary>A sample document of the project's own that holds number, date and total.</summary>
    public static string Sample => Directory.GetFiles(Path.Combine(Root, "InvoiceWeb", "Demo", "Samples"), "*.jpg").Order(StringComparer.Ordinal).First();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InvoiceWeb.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
