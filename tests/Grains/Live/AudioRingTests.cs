using System.Runtime.InteropServices;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Tests.Live;

public sealed class AudioRingTests
{
    private const int First = 160;

    [Fact]
    public void What_was_appended_is_found_by_its_numbers_whatever_was_dropped_before_it()
    {
        var (random, audio) = (new Random(7), SomeSpeech.Of(2, 60));
        using var ring = new AudioRing(First);
        var kept = 0;
        for (var at = 0; at < audio.Length;)
        {
            var frame = audio.AsSpan(at, Math.Min(random.Next(1, 20_000), audio.Length - at));
            ring.Append(MemoryMarshal.AsBytes(frame));
            at += frame.Length;
            kept = random.Next(kept, at + 1);
            ring.DropBefore(First + kept);

            Assert.Equal(First + at, ring.End);
            var copy = new short[at - kept];
            ring.Copy(First + kept, copy);
            Assert.True(audio.AsSpan(kept, copy.Length).SequenceEqual(copy), $"Samples {kept} to {at} are others.");
        }
    }

    [Fact]
    public void Audio_that_was_lent_stays_as_it_is_when_the_ring_goes_on()
    {
        var audio = SomeSpeech.Of(3, 20);
        using var ring = new AudioRing(0);
        ring.Append(MemoryMarshal.AsBytes(audio.AsSpan()));
        var lent = LentAudio.Of(ring, 1_000, 50_000);
        ring.DropBefore(ring.End);
        using var other = new AudioRing(0);
        other.Append(new byte[2 * audio.Length]);

        Assert.True(lent.Samples.Span.SequenceEqual(audio.AsSpan(1_000, 49_000)));
        lent.GiveBack();
    }
}
