namespace LearningSessions.Integrations.Audio;

/// <summary>How a WAV file writes its samples; the numbers are its format tags.</summary>
public enum WavEncoding
{
    /// <summary>Whole numbers; unsigned at 8 bits, else signed.</summary>
    Pcm = 1,

    /// <summary>IEEE 754, 32 or 64 bits.</summary>
    IeeeFloat = 3,

    /// <summary>ITU-T G.711 A-law.</summary>
    ALaw = 6,

    /// <summary>ITU-T G.711 µ-law.</summary>
    MuLaw = 7,
}
