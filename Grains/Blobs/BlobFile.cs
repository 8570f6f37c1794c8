namespace LearningSessions.Grains.Blobs;

/// <summary>A blob as a file on this machine.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="isCopy">Whether it is a copy that goes when this is disposed.</param>
public sealed class BlobFile(string path, bool isCopy) : IDisposable
{
    /// <summary>Where the file lies; read only.</summary>
    public string Path { get; } = path;

    /// <inheritdoc />
    public void Dispose()
    {
        if (isCopy)
            File.Delete(Path);
    }
}
