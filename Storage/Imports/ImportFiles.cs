using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Storage.Imports;

/// <summary>Opens what is to be imported.</summary>
/// <param name="blobs">Uploads.</param>
/// <param name="objects">The object store, where there is one.</param>
/// <param name="folder">The data folder; null where this process has none of its own.</param>
public sealed class ImportFiles(IBlobStore blobs, IEnumerable<IObjectFiles> objects, DataFolder? folder = null) : IImportFiles
{
    private const int BufferSize = 128 * 1024;

    /// <inheritdoc />
    public Task<Stream> Open(ImportSource source, CancellationToken cancel) => source.Place switch
    {
        ImportPlace.Upload => blobs.OpenRead(source.Name, cancel),
        ImportPlace.DataFolder => Task.FromResult<Stream>(File(Inside(source.Name))),
        ImportPlace.File => Task.FromResult<Stream>(File(source.Name)),
        ImportPlace.ObjectStore => objects.FirstOrDefault() is { } store
            ? store.Open(source.Name, cancel)
            : throw new NotSupportedException("No object store is configured here: set S3:Bucket, or upload the file."),
        _ => throw new NotSupportedException($"Nothing can be read from {source.Place}."),
    };

    private string Inside(string path)
    {
        if (folder is null)
            throw new NotSupportedException("A cluster has no data folder: upload the file, or name an object.");
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Path)) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(path, root);
        return full.StartsWith(root, StringComparison.Ordinal)
            ? full
            : throw new NotSupportedException($"'{path}' lies outside the data folder: only what lies in it can be named by path.");
    }

    private static FileStream File(string path) => System.IO.File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan)
        : throw new FileNotFoundException($"There is no file {path}.", path);
}
