namespace LearningSessions.Integrations.Disk;

/// <summary>Files that are there whole or not at all, also after a power cut.</summary>
internal static class DurableFile
{
    /// <summary>Writes a file unless one of its name is there.</summary>
    /// <returns>Whether it was written.</returns>
    public static Task<bool> WriteNew(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        WriteNew(path, async file => await file.WriteAsync(content, cancel));

    /// <summary>Copies a stream to a file unless one of its name is there.</summary>
    /// <returns>Whether it was written.</returns>
    public static Task<bool> WriteNew(string path, Stream content, CancellationToken cancel) =>
        WriteNew(path, file => content.CopyToAsync(file, cancel));

    private static async Task<bool> WriteNew(string path, Func<FileStream, Task> write)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
