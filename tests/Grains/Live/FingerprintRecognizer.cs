using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>Hears a word in each half second, which is the hash of its samples: a segment that lost, doubled or moved one sample has other words.</summary>
internal sealed class FingerprintRecognizer(int places = int.MaxValue) : ILiveRecognizer
{
    private const int WordSamples = SomeSpeech.Rate / 2;
    private int free = places;

    public string Name => "fingerprint";

    /// <summary>What a final waits for.</summary>
    public Func<Task> BeforeFinal { get; set; } = () => Task.CompletedTask;

    public int Free => free;

    public string? WhyNot(string language) => language == "en" ? null : "It hears English only.";

    public ILivePlace? Enter(string language)
    {
        if (Interlocked.Decrement(ref free) >= 0)
            return new Place(this);
        Interlocked.Increment(ref free);
        return null;
    }

    private static ImmutableArray<Word> Words(ReadOnlySpan<short> samples)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var at = 0; at < samples.Length; at += WordSamples)
        {
            var part = samples.Slice(at, Math.Min(WordSamples, samples.Length - at));
            var hash = SHA256.HashData(MemoryMarshal.AsBytes(part)).AsSpan(0, 6);
            words.Add(new Word(Convert.ToHexStringLower(hash), (double)at / SomeSpeech.Rate, (double)(at + part.Length) / SomeSpeech.Rate, 0.9));
        }

        return words.ToImmutable();
    }

    private sealed class Place(FingerprintRecognizer recognizer) : ILivePlace
    {
        private readonly List<short> segment = [];
        private long name = -1;

        public Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel)
        {
            if (name != pass.Segment)
                segment.Clear();
            name = pass.Segment;
            segment.AddRange(pass.Samples.Span);
            return Task.FromResult<ImmutableArray<string>>([.. Words(CollectionsMarshal.AsSpan(segment)).Select(word => word.Text)]);
        }

        public async Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel)
        {
            await recognizer.BeforeFinal();
            return Words(samples.Span);
        }

        public void Dispose() => Interlocked.Increment(ref recognizer.free);
    }
}
