namespace LearningSessions.Storage;

/// <summary>The folder that holds database and blobs, claimed for this process. The claim ends with the process, however it ends.</summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>The database's file name.</summary>
    public const string DatabaseName = "learning-sessions.db";

    private const string LockName = "learning-sessions.lock";

    private readonly FileStream claim;

    private DataFolder(string path, FileStream claim)
    {
        Path = path;
        this.claim = claim;
    }

    /// <summary>The folder, as a full path.</summary>
    public string Path { get; }

    /// <summary>The database file.</summary>
    public string Database => DatabaseIn(Path);

    /// <summary>The folder of the blobs.</summary>
    public string Blobs => System.IO.Path.Combine(Path, "blobs");

    /// <summary>Makes the folder where it is missing and claims it.</summary>
    /// <exception cref="DataFolderInUseException">Another process, or another part of this one, holds it.</exception>
    public static DataFolder Claim(string path)
    {
        var folder = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(folder);
        var lockFile = System.IO.Path.Combine(folder, LockName);
        try
        {
            return new DataFolder(folder, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (File.Exists(lockFile) && !Disk.IsFull(held))
        {
            throw new DataFolderInUseException(folder, held);
        }
    }

    /// <summary>The database file of a folder that may be in use.</summary>
    public static string DatabaseIn(string folder) => System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), DatabaseName);

    /// <inheritdoc />
    public void Dispose() => claim.Dispose();
}
