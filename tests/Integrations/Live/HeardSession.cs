using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Integrations.Tests.Live;

/// <summary>Audio heard as a session hears it: segments by voice activity, a final of each.</summary>
internal static class HeardSession
{
    /// <summary>The finals that hold words, with the words' mean confidence.</summary>
    public static async Task<List<(SegmentBoundary Boundary, ImmutableArray<Word> Words, double Confidence)>> Finals(ILivePlace place, short[] audio)
    {
        using var hearing = new LiveHearing(SegmentStart.First, int.MaxValue, SpeechRate);
        var finals = new List<(SegmentBoundary, ImmutableArray<Word>, double)>();
        for (var at = 0; at < audio.Length; at += SpeechRate / 4)
        {
            var frame = audio.AsSpan(at, Math.Min(SpeechRate / 4, audio.Length - at));
            Assert.IsType<PushOutcome.Received>(hearing.Take(at, System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame)));
        }

        hearing.End();
        for (; hearing.Waiting is { } closed; hearing.Settle())
        {
            if (closed.Samples == 0)
                continue;
            var words = HeardWords.WithoutLoops(await place.Final(hearing.Lend(closed).Samples, CancellationToken.None));
            if (!words.IsEmpty)
                finals.Add((closed, words, HeardWords.Confidence(words) ?? 1));
        }

        return finals;
    }

    private const int SpeechRate = VoiceLevel.SampleRate;
}
