namespace InvoiceWeb.Tests.TestData;

/// <summary>The labelled documents that lie beside the repository where the product is developed.</summary>
internal static class LabelledDocuments
{
    /// <summary>Skips the test where the documents are absent.</summary>
    /// <returns>The folder of all sets.</returns>
    public static string RequireFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InvoiceWeb.sln")))
        {
            folder = folder.Parent;
        }

        string data = Path.GetFullPath(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "data"));
        Skip.IfNot(Directory.Exists(data), $"The labelled documents are not at {data}.");
        return data;
    }
}
