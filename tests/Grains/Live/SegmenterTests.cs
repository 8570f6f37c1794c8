using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Tests.Live;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void From_any_boundary_on_the_same_audio_gives_the_same_boundaries(int seed)
    {
        var audio = SomeSpeech.Of(seed, 60);
        var all = Boundaries(audio, SegmentStart.First).ToList();

        Assert.True(all.Count(boundary => boundary.IsSpeech) > 5);
        for (var i = 0; i < all.Count; i++)
            Assert.Equal(all.Skip(i + 1), Boundaries(audio, all[i].Next));
    }

    [Fact]
    public void Speech_without_a_pause_is_cut_after_fifteen_seconds_and_nothing_lies_between_the_parts()
    {
        var audio = SomeSpeech.Noise(4, 60, 0.3);
        for (var i = 0; i < audio.Length; i++)
            audio[i] = (short)(audio[i] * (0.02 + Math.Abs(Math.Sin(i * Math.PI / 3_200))));

        var all = Boundaries(audio, SegmentStart.First).ToList();

        Assert.All(all, boundary => Assert.InRange(boundary.To - boundary.From, 9 * SomeSpeech.Rate, 15 * SomeSpeech.Rate));
        Assert.All(all, boundary => Assert.True(boundary.IsSpeech));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Silence_gives_no_speech_and_keeps_the_position_every_half_minute()
    {
        var all = Boundaries(new short[100 * SomeSpeech.Rate], SegmentStart.First).ToList();

        Assert.Equal(3, all.Count);
        Assert.DoesNotContain(all, boundary => boundary.IsSpeech);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Noise_is_no_speech_however_loud(double level)
    {
        short[] audio = [.. new short[5 * SomeSpeech.Rate], .. SomeSpeech.Noise(9, 60, level), .. new short[5 * SomeSpeech.Rate]];

        Assert.DoesNotContain(Boundaries(audio, SegmentStart.First), boundary => boundary.IsSpeech && boundary.To - boundary.From > SomeSpeech.Rate * 16);
        Assert.DoesNotContain(Boundaries(SomeSpeech.Noise(9, 60, level), SegmentStart.First), boundary => boundary.IsSpeech);
    }

    [Fact]
    public void Speech_is_found_in_noise()
    {
        var (speech, noise) = (SomeSpeech.Of(2, 30), SomeSpeech.Noise(8, 30, 0.01));
        short[] audio = [.. speech.Zip(noise, (voice, hiss) => (short)Math.Clamp(voice + hiss, short.MinValue, short.MaxValue))];

        Assert.True(Boundaries(audio, SegmentStart.First).Count(boundary => boundary.IsSpeech) >= 2);
    }

    private static IEnumerable<SegmentBoundary> Boundaries(short[] audio, SegmentStart start)
    {
        var segmenter = new Segmenter(start);
        for (var at = start.Sample; at + VoiceLevel.FrameSamples <= audio.Length;)
        {
            var boundary = segmenter.Take(audio.AsSpan((int)at, VoiceLevel.FrameSamples));
            at += VoiceLevel.FrameSamples;
            if (boundary is null)
                continue;
            yield return boundary;
            segmenter = new Segmenter(boundary.Next);
            at = boundary.Next.Sample;
        }
    }
}
