using LearningSessions.Grains.Imports.Giving;

namespace LearningSessions.Storage.Imports;

/// <summary>Scratch files beside the database, or in the system's folder for temporary files where this process has no data folder.</summary>
/// <param name="folder">The data folder.</param>
public sealed class ScratchFiles(DataFolder? folder = null) : IScratchFiles
{
    /// <inheritdoc />
    public Stream Make()
    {
        var place = folder is null ? Path.GetTempPath() : Path.Combine(folder.Path, "scratch");
        Directory.CreateDirectory(place);
        var path = Path.Combine(place, Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 0,
            Options = OperatingSystem.IsWindows() ? FileOptions.Asynchronous | FileOptions.DeleteOnClose : FileOptions.Asynchronous,
        });
        // Elsewhere an open file needs no name, and without one even a killed process leaves nothing behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
