using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>Reads a segment again, as a recording of its own.</summary>
internal sealed class SegmentAudio(SpeechSegment segment) : SpeechAudio
{
    private int _at;

    /// <summary>The length of a segment.</summary>
    public static TimeSpan Length(SpeechSegment segment) => TimeSpan.FromSeconds(segment.End - segment.Start);

    /// <inheritdoc />
    public override int Read(Span<short> samples)
    {
        var count = Math.Min(samples.Length, segment.Samples.Length - _at);
        segment.Samples.AsSpan(_at, count).CopyTo(samples);
        _at += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
    }
}
