using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Api.Recordings;

/// <summary>Transcripts as they lie in their blobs.</summary>
public static class StoredTranscript
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    public static async Task<Transcript> Read(BlobStore blobs, string name, CancellationToken cancel)
    {
        await using var blob = await blobs.OpenRead(name, cancel);
        return await JsonSerializer.DeserializeAsync<Transcript>(blob, MessageJson.Options, cancel)
            ?? throw new InvalidDataException($"The transcript {name} is null.");
    }
}
