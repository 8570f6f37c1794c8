using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Integrations.Speech;
using static LearningSessions.Integrations.PocketSphinx.NativePocketSphinx;

namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>One decoder with the US English model: some 120 MiB, used by one thread at a time.</summary>
public sealed class PocketSphinxDecoder : IDisposable
{
    private const double FrameSeconds = 0.01;

    private static readonly string[] QuickPass = ["-fwdflat", "no", "-bestpath", "no", "-maxhmmpf", "3000", "-maxwpf", "10", "-ds", "2"];

    private readonly nint _configuration;
    private nint _decoder;

    /// <summary>Loads the model; takes up to a second.</summary>
    /// <param name="modelFolder">Holds <c>en-us</c>, <c>en-us.lm.bin</c> and <c>cmudict-en-us.dict</c>.</param>
    /// <param name="isForPartials">Whether it hears speech while it is spoken: one quick pass, whose words the closed segment's own decoding replaces.</param>
    /// <exception cref="InvalidOperationException">The model cannot be loaded.</exception>
    public PocketSphinxDecoder(string modelFolder, bool isForPartials = false)
    {
        SetLogFile(0);
        string[] arguments =
        [
            "learning-sessions",
            "-hmm", Path.Combine(modelFolder, "en-us"),
            "-lm", Path.Combine(modelFolder, "en-us.lm.bin"),
            "-dict", Path.Combine(modelFolder, "cmudict-en-us.dict"),
            // Quiet is cut away before; what the decoder drops by itself would shift the words' times.
            "-remove_silence", "no",
            // The mean of each segment alone: the result never depends on what the decoder heard before.
            "-cmn", isForPartials ? "live" : "batch",
            .. isForPartials ? QuickPass : [],
        ];
        _configuration = ParseConfiguration(0, Args(), arguments.Length, arguments, strict: 1);
        _decoder = _configuration == 0 ? 0 : Init(_configuration);
        if (_decoder == 0)
            throw new InvalidOperationException($"PocketSphinx cannot load its model from {modelFolder}.");
    }

    /// <summary>Recognizes one segment.</summary>
    /// <returns>Its words, with times in seconds from the start of the recording; none when it holds no speech.</returns>
    public IReadOnlyList<Word> Recognize(SpeechSegment segment)
    {
        Check(StartStream(_decoder), "begin a stream");
        Check(StartUtterance(_decoder), "begin an utterance");
        try
        {
            if (ProcessRaw(_decoder, segment.Samples, (nuint)segment.Samples.Length, noSearch: 0, fullUtterance: 1) < 0)
                throw new InvalidOperationException("PocketSphinx cannot decode this audio.");
        }
        finally
        {
            Check(EndUtterance(_decoder), "end an utterance");
        }

        return Hypothesis(_decoder, out _) == 0 ? [] : [.. Words(segment.Start)];
    }

    /// <summary>Begins an utterance that is heard while it is spoken.</summary>
    public void Begin() => Check(StartUtterance(_decoder), "begin an utterance");

    /// <summary>Hears more of it.</summary>
    /// <param name="samples">Mono, 16 kHz.</param>
    /// <returns>Its words so far; they may still change.</returns>
    public ImmutableArray<string> Hear(ReadOnlySpan<short> samples)
    {
        if (ProcessRaw(_decoder, samples, (nuint)samples.Length, noSearch: 0, fullUtterance: 0) < 0)
            throw new InvalidOperationException("PocketSphinx cannot decode this audio.");
        var heard = Hypothesis(_decoder, out _);
        return heard == 0
            ? []
            : [.. Marshal.PtrToStringUTF8(heard)!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PocketSphinxWord.Text).OfType<string>()];
    }

    /// <summary>Ends the utterance.</summary>
    public void End() => Check(EndUtterance(_decoder), "end an utterance");

    /// <inheritdoc />
    public void Dispose()
    {
        if (_decoder == 0)
            return;
        _ = Free(_decoder);
        _ = FreeConfiguration(_configuration);
        _decoder = 0;
    }

    private static void Check(int result, string what)
    {
        if (result < 0)
            throw new InvalidOperationException($"PocketSphinx cannot {what}.");
    }

    private List<Word> Words(double start)
    {
        var words = new List<Word>();
        var logMath = LogMath(_decoder);
        for (var segment = FirstSegment(_decoder); segment != 0; segment = NextSegment(segment))
        {
            if (PocketSphinxWord.Text(Marshal.PtrToStringUTF8(SegmentWord(segment))!) is not { } text)
                continue;
            SegmentFrames(segment, out var first, out var last);
            var probability = Exp(logMath, SegmentProbability(segment, out _, out _, out _));
            words.Add(new Word(
                text,
                Math.Round(start + (first * FrameSeconds), 3),
                Math.Round(start + ((last + 1) * FrameSeconds), 3),
                Math.Round(Math.Clamp(probability, 0, 1), 3)));
        }

        return words;
    }
}
