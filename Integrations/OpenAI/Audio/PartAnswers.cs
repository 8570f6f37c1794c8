using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Notes each part of a recording before it is sent and keeps its answer until the transcript is kept, so that an attempt that is cut off, or fails at
/// the last part, pays for nothing again that was answered; and tells what is charged.</summary>
/// <param name="blobs">Where to.</param>
/// <param name="identity">The audio and whatever decides how it is cut and heard.</param>
/// <param name="model">The provider's name of the model.</param>
/// <param name="time">The clock.</param>
internal sealed class PartAnswers(IBlobStore blobs, string identity, string model, TimeProvider time)
{
    private const string LostReason = "Its answer never came: the process ended before. Whether it is charged, the provider knows.";

    private readonly string folder = $"speech/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32]}";
    private readonly List<SpeechCharge> charges = [];

    /// <summary>What the parts so far cost, or may have cost, in whichever attempt.</summary>
    public ImmutableArray<SpeechCharge> Charges => [.. charges];

    /// <summary>The answer kept for a part, or what <paramref name="ask"/> gives, kept.</summary>
    /// <param name="number">The part's number, from 1.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="ask">Has the part transcribed.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ImmutableArray<Utterance>> Of(int number, double seconds, Func<Task<ImmutableArray<Utterance>>> ask, CancellationToken cancel)
    {
        var lost = (await Kept<Asked>(AskedName(number), cancel))?.At ?? [];
        var kept = await Kept<Answer>(AnswerName(number), cancel);
        charges.AddRange(lost.Where(at => at != kept?.At).Select(at => ChargeOf(number, at, seconds, 0) with
        {
            Result = ModelCallResult.FailedForNow,
            Reason = LostReason,
            IsUncertain = true,
        }));
        if (kept is null)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            await Keep(AskedName(number), new Asked(lost.Add(at)), cancel);
            var heard = await Ask(number, at, seconds, ask);
            kept = new Answer(at, (time.GetUtcNow() - at).TotalSeconds, heard);
            await Keep(AnswerName(number), kept, cancel);
        }

        charges.Add(ChargeOf(number, kept.At, seconds, kept.Latency));
        return kept.Utterances;
    }

    /// <summary>Forgets all parts.</summary>
    public async Task Forget(CancellationToken cancel)
    {
        var count = 0;
        while (await Kept<Asked>(AskedName(count + 1), cancel) is not null)
            count++;
        // From the last to the first: one that is cut off is found again.
        for (; count > 0; count--)
        {
            await blobs.Delete(AnswerName(count), cancel);
            await blobs.Delete(AskedName(count), cancel);
        }
    }

    private async Task<ImmutableArray<Utterance>> Ask(int number, DateTimeOffset at, double seconds, Func<Task<ImmutableArray<Utterance>>> ask)
    {
        try
        {
            return await ask();
        }
        catch (SpeechServiceException failed)
        {
            charges.Add(ChargeOf(number, at, seconds, (time.GetUtcNow() - at).TotalSeconds) with
            {
                Result = failed.Failure is ProviderFailure.Transient ? ModelCallResult.FailedForNow : ModelCallResult.Failed,
                Reason = failed.Failure.Reason,
                IsFree = failed.Status is >= 400 and < 500,
                IsUncertain = failed.Status is not (>= 400 and < 500),
            });
            // Told just now, and so not lost.
            var others = (await Kept<Asked>(AskedName(number), CancellationToken.None))?.At ?? [];
            await Keep(AskedName(number), new Asked(others.Remove(at)), CancellationToken.None);
            throw;
        }
    }

    private SpeechCharge ChargeOf(int number, DateTimeOffset at, double seconds, double latency) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{folder[^12..]}/{number}@{at.ToUnixTimeMilliseconds()}"), at, model, seconds, latency);

    private async Task Keep<T>(string name, T what, CancellationToken cancel)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(what, MessageJson.Options));
        await blobs.Write(name, content, cancel);
    }

    private async Task<T?> Kept<T>(string name, CancellationToken cancel)
        where T : class
    {
        try
        {
            await using var content = await blobs.OpenRead(name, cancel);
            return await JsonSerializer.DeserializeAsync<T>(content, MessageJson.Options, cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private string AskedName(int number) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}.asked.json");

    private string AnswerName(int number) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}.answer.json");

    private sealed record Asked(ImmutableArray<DateTimeOffset> At);

    private sealed record Answer(DateTimeOffset At, double Latency, ImmutableArray<Utterance> Utterances);
}
