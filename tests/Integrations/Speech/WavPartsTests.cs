using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Speech;

public sealed class WavPartsTests : IDisposable
{
    private const int Rate = SpeechAudio.SampleRate;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_cut_falls_into_the_quiet_before_the_limit()
    {
        // Loud for a hundred seconds but for half a second of quiet at 41 s.
        var parts = Write(seconds: 100, longest: 50, sample: i => i is >= 41 * Rate and < (41 * Rate) + (Rate / 2) ? 0 : Math.Sin(i * 0.3) * 8_000);

        Assert.InRange(parts[1].Start, 41, 41.5);
        Assert.Equal(0, parts[0].Start);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(45)]
    [InlineData(46)]
    [InlineData(200)]
    public void Parts_follow_each_other_without_a_gap_and_none_is_too_long(int seconds)
    {
        var parts = Write(seconds, longest: 45, sample: i => Math.Sin(i * 0.3) * 8_000);

        Assert.All(parts, part => Assert.InRange(part.Seconds, 0.01, 45));
        Assert.Equal(seconds, parts.Sum(part => part.Seconds), 6);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Seconds, pair.Second.Start, 6));
        foreach (var part in parts)
        {
            using var audio = new CountedAudio(new AudioDecoder(Options.Create(new AudioOptions())).Open(part.Path, CancellationToken.None));
            var block = new short[Rate];
            while (audio.Read(block) > 0)
                continue;
            Assert.Equal(part.Seconds, audio.Seconds, 6);
        }
    }

    [Fact]
    public void Nothing_becomes_no_part() => Assert.Empty(Write(0, 45, _ => 0));

    [Fact]
    public void Two_hours_take_no_more_memory_than_two_minutes()
    {
        const int seconds = 2 * 60 * 60;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var parts = new WavParts(folder.Path, TimeSpan.FromMinutes(10));
        var block = new short[Rate * 10];
        long most = 0;
        for (var second = 0; second < seconds; second += 10)
        {
            parts.Write(block);
            if (second % 600 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        parts.Finish();
        Assert.Equal(seconds, parts.Parts.Sum(part => part.Seconds), 3);
        Assert.InRange(most, long.MinValue, 16 * 1024 * 1024);
    }

    private IReadOnlyList<WavPart> Write(int seconds, int longest, Func<int, double> sample)
    {
        using var parts = new WavParts(folder.Path, TimeSpan.FromSeconds(longest));
        var block = new short[1_000];
        for (var at = 0; at < seconds * Rate; at += block.Length)
        {
            for (var i = 0; i < block.Length; i++)
                block[i] = (short)sample(at + i);
            parts.Write(block);
        }

        parts.Finish();
        return parts.Parts;
    }
}
