using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Hears a word in each half second, which is the hash of its samples, so that lost, doubled and moved audio shows. English as often as wanted,
/// Portuguese for one at a time, German until it forgets it, nothing else.</summary>
internal sealed class ScriptedRecognizer : ILiveRecognizer
{
    private const int WordSamples = VoiceLevel.SampleRate / 2;
    private int placesInPortuguese = 1;
    private volatile bool knowsGerman = true;

    public string Name => "scripted";

    public string? WhyNot(string language) => language is "en" or "pt" || language == "de" && knowsGerman ? null : "It hears English and Portuguese only.";

    /// <summary>Understands no German from now on.</summary>
    public void ForgetGerman() => knowsGerman = false;

    public ILivePlace? Enter(string language)
    {
        if (language == "en")
            return new Place(() => { });
        if (Interlocked.Decrement(ref placesInPortuguese) >= 0)
            return new Place(() => Interlocked.Increment(ref placesInPortuguese));
        Interlocked.Increment(ref placesInPortuguese);
        return null;
    }

    private sealed class Place(Action leave) : ILivePlace
    {
        public Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel) => Task.FromResult<ImmutableArray<string>>(["word"]);

        public Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel) => Task.FromResult(Words(samples.Span));

        public void Dispose() => leave();

        private static ImmutableArray<Word> Words(ReadOnlySpan<short> samples)
        {
            var words = ImmutableArray.CreateBuilder<Word>();
            for (var at = 0; at < samples.Length; at += WordSamples)
            {
                var part = samples.Slice(at, Math.Min(WordSamples, samples.Length - at));
                var hash = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(part)).AsSpan(0, 6));
                words.Add(new Word(hash, (double)at / VoiceLevel.SampleRate, (double)(at + part.Length) / VoiceLevel.SampleRate, 0.9));
            }

            return words.ToImmutable();
        }
    }
}
