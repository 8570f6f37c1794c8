using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Storage.Imports;

/// <summary>Opens what is to be imported.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="blobs">Uploads.</param>
/// <param name="objects">The object store, where there is one.</param>
public sealed class ImportFiles(DataFolder folder, IBlobStore blobs, IEnumerable<IObjectFiles> objects) : IImportFiles
{
    private const int BufferSize = 128 * 1024;

    /// <inheritdoc />
    public Task<Stream> Open(ImportSource source, CancellationToken cancel) => source.Place switch
    {
        ImportPlace.Upload => blobs.OpenRead(source.Name, cancel),
        ImportPlace.DataFolder => Task.FromResult(File(Inside(source.Name))),
        ImportPlace.File => Task.FromResult(File(source.Name)),
        ImportPlace.ObjectStore => objects.FirstOrDefault() is { } store
            ? store.Open(source.Name, cancel)
            : throw new NotSupportedException("No object store is configured here: set S3:Bucket, or upload the file."),
        _ => throw new NotSupportedException($"Nothing can be read from {source.Place}."),
    };

    private string Inside(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Path)) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(path, root);
        return full.StartsWith(root, StringComparison.Ordinal)
            ? full
            : throw new NotSupportedException($"'{path}' lies outside the data folder: only what lies in it can be named by path.");
    }

    private static Stream File(string path) => System.IO.File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan)
        : throw new FileNotFoundException($"There is no file {path}.", path);
}
