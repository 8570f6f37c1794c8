namespace LearningSessions.Storage;

/// <summary>The data folder is claimed already.</summary>
/// <param name="folder">The folder.</param>
/// <param name="inner">What the system said.</param>
public sealed class DataFolderInUseException(string folder, Exception? inner = null)
    : IOException($"The data folder {folder} is in use by another process. Stop that one, or name another folder with --data.", inner)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
