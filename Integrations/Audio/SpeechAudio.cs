namespace LearningSessions.Integrations.Audio;

/// <summary>A recording as recognizers want it, read from start to end: mono, 16 kHz, 16 bits.</summary>
public abstract class SpeechAudio : IDisposable
{
    /// <summary>Samples per second.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Reads the next samples; blocks the thread while the decoder works.</summary>
    /// <param name="samples">Receives them.</param>
    /// <returns>How many; 0 at the end.</returns>
    /// <exception cref="InvalidDataException">The rest cannot be decoded, with the reason in words.</exception>
    public abstract int Read(Span<short> samples);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the decoder.</summary>
    protected abstract void Dispose(bool disposing);
}
