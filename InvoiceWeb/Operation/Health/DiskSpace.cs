namespace InvoiceWeb.Operation.Health;

/// <summary>Room where the data folder is, in bytes.</summary>
public sealed record DiskSpace(string Folder, long Free, long Total)
{
    /// <summary>Below it nothing may be stored any more before long.</summary>
    private const double Scarce = 0.1;

    public bool IsScarce => Total > 0 && (double)Free / Total < Scarce;

    /// <returns>Null where the system does not tell.</returns>
    public static DiskSpace? Of(string folder)
    {
        try
        {
            var drive = new DriveInfo(folder);
            return new DiskSpace(folder, drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
