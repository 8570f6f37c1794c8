using System.Text.Json;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>Transcripts as blobs: a long call's words are too many for a grain's head.</summary>
public static class TranscriptBlobs
{
    /// <summary>Writes a recording's transcript and gives its blob's name; the same version written again is replaced. Corrected versions lie beside
    /// the first, so that whoever reads one that is no longer the newest still finds it.</summary>
    /// <param name="blobs">Where to.</param>
    /// <param name="id">Whose.</param>
    /// <param name="transcript">The words.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    /// <param name="version">The version of its speakers, from 1.</param>
    public static async Task<string> Write(IBlobStore blobs, RecordingId id, Transcript transcript, CancellationToken cancel, int version = 1)
    {
        var name = version == 1 ? $"transcripts/{id.Value}.json" : FormattableString.Invariant($"transcripts/{id.Value}.{version}.json");
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(transcript, MessageJson.Options));
        await blobs.Write(name, content, cancel);
        return name;
    }

    /// <summary>Reads a transcript.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    public static async Task<Transcript> Read(IBlobStore blobs, string name, CancellationToken cancel)
    {
        await using var content = await blobs.OpenRead(name, cancel);
        return await JsonSerializer.DeserializeAsync<Transcript>(content, MessageJson.Options, cancel)
            ?? throw new InvalidDataException($"The transcript {name} is empty.");
    }
}
