namespace LearningSessions.Integrations.Audio;

/// <summary>Counts what is read of a recording, so that its length is known at the end.</summary>
public sealed class CountedAudio(SpeechAudio inner) : SpeechAudio
{
    private long _samples;

    /// <summary>Seconds read so far.</summary>
    public double Seconds => (double)_samples / SampleRate;

    /// <inheritdoc />
    public override int Read(Span<short> samples)
    {
        var count = inner.Read(samples);
        _samples += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => inner.Dispose();
}
