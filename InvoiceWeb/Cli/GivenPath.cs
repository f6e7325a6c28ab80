namespace InvoiceWeb.Cli;

/// <summary>
/// Finds a file as the person who typed its name meant it. <c>dotnet run --project</c> starts a web project in the
/// project's folder; the shell's own folder is then left only in PWD.
/// </summary>
internal static class GivenPath
{
    public static string Resolve(string path)
    {
        string? shell = Environment.GetEnvironmentVariable("PWD");
        bool elsewhere = !File.Exists(path) && Path.IsPathFullyQualified(shell ?? "");
        string candidate = elsewhere ? Path.GetFullPath(path, shell!) : path; // fully qualified, so not null
        return File.Exists(candidate) ? candidate : path;
    }

    /// <summary>The folder that a name stands for, whether or not there is one yet.</summary>
    public static string ResolveFolder(string path) =>
        Environment.GetEnvironmentVariable("PWD") is { } shell && Path.IsPathFullyQualified(shell) ? Path.GetFullPath(path, shell) : Path.GetFullPath(path);
}
