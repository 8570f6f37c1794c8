namespace LearningSessions.Integrations.Audio;

/// <summary>Hands what is read of a recording to somebody else as well.</summary>
/// <param name="inner">The recording; disposed with this.</param>
/// <param name="copy">Gets all samples, in order.</param>
public sealed class CopiedAudio(SpeechAudio inner, Action<ReadOnlySpan<short>> copy) : SpeechAudio
{
    /// <inheritdoc />
    public override int Read(Span<short> samples)
    {
        var count = inner.Read(samples);
        copy(samples[..count]);
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => inner.Dispose();
}
