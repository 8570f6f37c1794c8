using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.Voices;

/// <summary>Measures how speech sounds: the pitch and the timbre of its voiced frames, in pieces of about half a second.</summary>
public sealed class VoiceSounds
{
    /// <summary>Pitch, then timbre.</summary>
    public const int Size = 1 + Timbre.Size;

    private const int PieceSamples = SpeechAudio.SampleRate / 2;
    private const int Step = SpeechAudio.SampleRate / 100;

    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(0.4);

    private readonly Pitch _pitch = new();
    private readonly Timbre _timbre = new();
    private readonly List<VoicePiece> _pieces = [];
    private int _segments;

    /// <summary>What was measured so far, in the order of speech.</summary>
    public IReadOnlyList<VoicePiece> Pieces => _pieces;

    /// <summary>Measures the next segment of a recording.</summary>
    public void Add(SpeechSegment segment)
    {
        var count = Math.Max(1, segment.Samples.Length / PieceSamples);
        for (var i = 0; i < count; i++)
        {
            var from = (int)((long)segment.Samples.Length * i / count);
            var to = (int)((long)segment.Samples.Length * (i + 1) / count);
            _pieces.Add(Measure(segment, from, to));
        }

        _segments++;
    }

    /// <summary>Measures the next segment of a recording in the parts between its own pauses.</summary>
    public void AddParts(SpeechSegment segment, CancellationToken cancel)
    {
        using var audio = new SegmentAudio(segment);
        foreach (var part in SpeechSegments.Read(audio, LeastPause, SegmentAudio.Length(segment), cancel))
            Add(part with { FirstSample = segment.FirstSample + part.FirstSample });
    }

    private VoicePiece Measure(SpeechSegment segment, int from, int to)
    {
        var sound = new double[Size];
        var pitches = new List<double>();
        Span<double> timbre = stackalloc double[Timbre.Size];
        for (var at = from; at < to && at + Pitch.FrameSamples <= segment.Samples.Length; at += Step)
        {
            if (_pitch.Of(segment.Samples.AsSpan(at, Pitch.FrameSamples)) is not { } pitch)
                continue;
            pitches.Add(pitch);
            _timbre.Of(segment.Samples.AsSpan(at + ((Pitch.FrameSamples - Timbre.FrameSamples) / 2), Timbre.FrameSamples), timbre);
            for (var i = 0; i < timbre.Length; i++)
                sound[i + 1] += timbre[i];
        }

        for (var i = 1; i < Size && pitches.Count > 0; i++)
            sound[i] /= pitches.Count;
        pitches.Sort();
        sound[0] = pitches.Count > 0 ? pitches[pitches.Count / 2] : 0;
        return new VoicePiece(
            _segments,
            segment.Start + ((double)from / SpeechAudio.SampleRate),
            segment.Start + ((double)to / SpeechAudio.SampleRate),
            pitches.Count,
            sound);
    }
}
