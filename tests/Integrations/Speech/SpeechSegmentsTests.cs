using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.Tests.Speech;

public sealed class SpeechSegmentsTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public void Quiet_gives_nothing_whether_digital_or_noisy()
    {
        Assert.Empty(Cut(new MadeAudio(60, (_, _) => 0)));
        Assert.Empty(Cut(new MadeAudio(60, (_, random) => 0.001 * Noise(random))));
        Assert.Empty(Cut(new MadeAudio(60, (_, random) => 0.1 * Noise(random))));
    }

    [Fact]
    public void Segments_lie_around_the_speech_and_end_at_pauses()
    {
        var segments = Cut(new MadeAudio(30, (t, random) => (t is (> 5 and < 7) or (> 7.2 and < 8) or (> 20 and < 21) ? 0.3 : 0.002) * Noise(random)));

        Assert.Equal(2, segments.Count);
        Assert.Equal([(4.85, 8.15), (19.85, 21.15)], segments.Select(segment => (Math.Round(segment.Start, 2), Math.Round(segment.End, 2))));
    }

    [Fact]
    public void Speech_without_a_pause_is_cut_and_nothing_of_it_is_lost()
    {
        var segments = Cut(new MadeAudio(90, (t, random) => (t is > 5 and < 75 ? 0.01 + (0.3 * Math.Abs(Math.Sin(7 * t))) : 0.001) * Noise(random)));

        Assert.All(segments, segment => Assert.InRange(segment.End - segment.Start, 0, 20.01));
        Assert.InRange(segments[0].Start, 4.8, 5.2);
        Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, 3));
        Assert.InRange(segments[^1].End, 74.9, 75.3);
    }

    [Fact]
    public void A_long_recording_is_never_read_far_ahead_of_what_was_given()
    {
        using var audio = new MadeAudio(1_200, (t, random) => (t % 40 < 35 ? 0.01 + (0.3 * Math.Abs(Math.Sin(7 * t))) : 0.001) * Noise(random));
        double farthest = 0;

        foreach (var segment in SpeechSegments.Read(audio, Pause, Longest, CancellationToken.None))
            farthest = Math.Max(farthest, audio.Seconds - segment.End);

        Assert.InRange(farthest, 0.1, 36);
    }

    private static List<SpeechSegment> Cut(MadeAudio audio)
    {
        using (audio)
            return [.. SpeechSegments.Read(audio, Pause, Longest, CancellationToken.None)];
    }

    private static double Noise(Random random) => (2 * random.NextDouble()) - 1;

    private sealed class MadeAudio(double seconds, Func<double, Random, double> sample) : SpeechAudio
    {
        private readonly Random _random = new(7);
        private long _at;

        public double Seconds => (double)_at / SampleRate;

        public override int Read(Span<short> samples)
        {
            var count = (int)Math.Min(samples.Length, (long)(seconds * SampleRate) - _at);
            for (var i = 0; i < count; i++)
                samples[i] = (short)(32_767 * sample((double)_at++ / SampleRate, _random));
            return count;
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
