namespace Native.Confinement;

/// <summary>A folder that only this user can open, and that goes with all that is in it.</summary>
public sealed class PrivateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confined-");

    public string Path => _folder.FullName;

    public string FileAt(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
