using LearningSessions.Integrations.Audio;

namespace LearningSessions.Integrations.Speech;

/// <summary>A stretch of a recording in which somebody speaks, with a little of the quiet around it.</summary>
/// <param name="FirstSample">Where it begins, in samples from the start of the recording.</param>
/// <param name="Samples">Mono, 16 kHz.</param>
public sealed record SpeechSegment(long FirstSample, short[] Samples)
{
    /// <summary>Where it begins, in seconds from the start of the recording.</summary>
    public double Start => (double)FirstSample / SpeechAudio.SampleRate;

    /// <summary>Where it ends, in seconds from the start of the recording.</summary>
    public double End => Start + ((double)Samples.Length / SpeechAudio.SampleRate);
}
