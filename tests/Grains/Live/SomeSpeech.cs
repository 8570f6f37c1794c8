namespace LearningSessions.Grains.Tests.Live;

/// <summary>Audio that rises and falls as speech does: syllables of noise with pauses between phrases, drawn from a seed.</summary>
internal static class SomeSpeech
{
    public const int Rate = 16_000;

    /// <summary>Phrases with pauses of 0.2 to 1.2 s between them.</summary>
    public static short[] Of(int seed, int seconds)
    {
        var random = new Random(seed);
        var samples = new short[seconds * Rate];
        var at = Rate / 4;
        while (at < samples.Length)
        {
            for (var syllables = random.Next(3, 30); syllables > 0; syllables--)
                at = Syllable(random, samples, at);
            at += (int)(Rate * (0.2 + random.NextDouble()));
        }

        return samples;
    }

    public static byte[] Bytes(ReadOnlySpan<short> samples) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples).ToArray();

    public static short[] Noise(int seed, int seconds, double level)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, seconds * Rate).Select(_ => (short)((random.NextDouble() - 0.5) * 2 * level * 32_767))];
    }

    private static int Syllable(Random random, short[] samples, int at)
    {
        var length = random.Next(Rate / 10, Rate / 4);
        var loud = 0.1 + (0.3 * random.NextDouble());
        for (var i = 0; i < length && at + i < samples.Length; i++)
            samples[at + i] = (short)((random.NextDouble() - 0.5) * 2 * loud * Math.Sin(Math.PI * i / length) * 32_767);
        return at + length + random.Next(Rate / 50, Rate / 10);
    }
}
