namespace Mongo.Embedded.Storage;

/// <summary>Keeps a second process, or a second server in this one, off the folder. The kernel lets go of it whatever end the process takes.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">Somebody else holds the folder.</exception>
    public static DirectoryLock Acquire(string directory)
    {
        try
        {
            return new DirectoryLock(new FileStream(
                Path.Combine(directory, "mongo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StorageException(
                $"The database in '{directory}' is in use by another process. Stop that one, or choose another folder.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
