using System.Text.Json;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Grains.Imports.DeadLetters;

/// <summary>The dead letters of an import: parts, each a blob with a JSON object a line.</summary>
public static class DeadLetterBlobs
{
    /// <summary>The blob of a part, from 1.</summary>
    public static string Name(ImportId import, int part) => $"imports/{import.Value.ToLowerInvariant()}/dead-{part:d6}.jsonl";

    /// <summary>Writes a part.</summary>
    public static async Task Write(IBlobStore blobs, ImportId import, int part, IEnumerable<DeadLetter> letters, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        foreach (var letter in letters)
        {
            JsonSerializer.Serialize(content, letter, MessageJson.Options);
            content.WriteByte((byte)'\n');
        }

        content.Position = 0;
        await blobs.Write(Name(import, part), content, cancel);
    }

    /// <summary>Writes the records as the file they came from had them, so that they can be read again.</summary>
    /// <param name="blobs">Where blobs lie.</param>
    /// <param name="import">Whose records.</param>
    /// <param name="target">The blob to write.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task Unwrap(IBlobStore blobs, ImportId import, string target, CancellationToken cancel)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await WriteRecords(blobs, import, file, cancel);
                file.Position = 0;
                await blobs.Write(target, file, cancel);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task WriteRecords(IBlobStore blobs, ImportId import, FileStream file, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" };
        string? header = null;
        for (var part = 1; await Open(blobs, import, part, cancel) is { } blob; part++)
        {
            using var reader = new StreamReader(blob);
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                var letter = JsonSerializer.Deserialize<DeadLetter>(line, MessageJson.Options)!;
                if (letter.Header is not null && header is null)
                    await writer.WriteLineAsync(header = letter.Header);
                await writer.WriteLineAsync(letter.Header is null ? letter.Record.ReplaceLineEndings(" ") : letter.Record);
            }
        }
    }

    private static async Task<Stream?> Open(IBlobStore blobs, ImportId import, int part, CancellationToken cancel)
    {
        try
        {
            return await blobs.OpenRead(Name(import, part), cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
