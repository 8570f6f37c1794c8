using System.Globalization;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.OpenAI.Audio;

/// <summary>A sample call said several times over, as one recording.</summary>
internal sealed record LongCall(byte[] Wav, double Seconds, IReadOnlyList<SpokenLine> Lines)
{
    public static LongCall Of(SampleCall call, int times)
    {
        var once = Samples(call.Audio);
        var seconds = (double)once.Length / SpeechAudio.SampleRate;
        var all = Enumerable.Repeat(once, times).SelectMany(samples => samples).ToArray();
        return new LongCall(
            WavBytes.Pcm([.. all.Select(sample => sample / 32_768.0)], SpeechAudio.SampleRate, 16),
            seconds * times,
            [.. Enumerable.Range(0, times).SelectMany(n => call.Lines.Select(line => line with { Start = line.Start + (n * seconds), End = line.End + (n * seconds) }))]);
    }

    /// <summary>What an endpoint that hears all would answer to a part, with labels of its own.</summary>
    public object Diarized(double start, double seconds, bool swapped) => new
    {
        text = "",
        segments = Within(start, seconds).Select((line, i) => new
        {
            id = i.ToString(CultureInfo.InvariantCulture),
            start = line.Start - start,
            end = Math.Min(seconds, line.End - start),
            text = " " + line.Text,
            speaker = swapped ? (line.Speaker == "A" ? "B" : "A") : line.Speaker,
            type = "transcript.text.segment",
        }),
    };

    public IEnumerable<SpokenLine> Within(double start, double seconds) =>
        Lines.Where(line => (line.Start + line.End) / 2 >= start && (line.Start + line.End) / 2 < start + seconds);

    private static short[] Samples(string path)
    {
        using var audio = new AudioDecoder(Options.Create(new AudioOptions())).Open(path, CancellationToken.None);
        var samples = new List<short>();
        var block = new short[16_000];
        while (audio.Read(block) is > 0 and var count)
            samples.AddRange(block.AsSpan(0, count));
        return [.. samples];
    }
}
