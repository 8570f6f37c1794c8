namespace LearningSessions.Integrations.Disk;

/// <summary>Files that are there whole or not at all, also after a power cut.</summary>
internal static class DurableFile
{
    /// <summary>Writes a file unless one of its name is there.</summary>
    /// <returns>Whether it was written.</returns>
    public static Task<bool> WriteNew(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        Write(path, async file => await file.WriteAsync(content, cancel), replaces: false);

    /// <summary>Copies a stream to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="replaces">Whether it takes the place of one of its name; else that one stays.</param>
    /// <param name="cancel">Leaves what was there.</param>
    /// <returns>Whether it was written.</returns>
    public static Task<bool> Write(string path, Stream content, bool replaces, CancellationToken cancel) =>
        Write(path, file => content.CopyToAsync(file, cancel), replaces);

    private static async Task<bool> Write(string path, Func<FileStream, Task> write, bool replaces)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: replaces);
            return true;
        }
        catch (IOException) when (!replaces && File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
