using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Keeps what was heard in the parts of a long recording until all are through, so that an attempt that is cut off, or fails at the last part,
/// does not pay for the others again.</summary>
/// <param name="blobs">Where to.</param>
/// <param name="identity">The audio and whatever decides how it is cut and heard.</param>
internal sealed class PartAnswers(IBlobStore blobs, string identity)
{
    private readonly string folder = $"speech/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32]}";

    /// <summary>The answer kept for a part, or what <paramref name="ask"/> gives, kept.</summary>
    /// <param name="number">The part's number, from 1.</param>
    /// <param name="ask">Has the part transcribed.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ImmutableArray<Utterance>> Of(int number, Func<Task<ImmutableArray<Utterance>>> ask, CancellationToken cancel)
    {
        if (await Kept(number, cancel) is { } kept)
            return kept;
        var heard = await ask();
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(heard, MessageJson.Options));
        await blobs.Write(Name(number), content, cancel);
        return heard;
    }

    /// <summary>Forgets the answers of the first parts.</summary>
    public async Task Forget(int count)
    {
        for (var number = 1; number <= count; number++)
            await blobs.Delete(Name(number), CancellationToken.None);
    }

    private async Task<ImmutableArray<Utterance>?> Kept(int number, CancellationToken cancel)
    {
        try
        {
            await using var content = await blobs.OpenRead(Name(number), cancel);
            return await JsonSerializer.DeserializeAsync<ImmutableArray<Utterance>>(content, MessageJson.Options, cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}.json");
}
