namespace LearningSessions.Integrations.Acoustics;

/// <summary>What the samples of a clip tell.</summary>
public sealed record ClipAcoustics
{
    /// <summary>Length in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Seconds in which somebody speaks.</summary>
    public double SpeechSeconds { get; init; }

    /// <summary>Mean level of the speech, dB below full scale.</summary>
    public double SpeechLevel { get; init; }

    /// <summary>The level that a tenth of the clip stays below, dB below full scale.</summary>
    public double NoiseFloor { get; init; }

    /// <summary>The share of the speech's samples that are cut off at full scale, 0 to 1.</summary>
    public double ClippedShare { get; init; }

    /// <summary>The share of the clip that is voiced, 0 to 1.</summary>
    public double VoicedShare { get; init; }

    /// <summary>How far the pitch moves: the middle four fifths of it, in semitones; 0 when nothing is voiced.</summary>
    public double PitchRange { get; init; }

    /// <summary>The median pitch in Hz; null when nothing is voiced.</summary>
    public double? Pitch { get; init; }

    /// <summary>Syllables a second of speech, told by the peaks of its energy.</summary>
    public double SpeechRate { get; init; }

    /// <summary>Pauses of 0.3 s or more between the first and the last speech.</summary>
    public int Pauses { get; init; }
}
