namespace LearningSessions.Grains.Models;

/// <summary>Sound that a model is to listen to.</summary>
/// <param name="Wav">A WAV file, 16 bits, one channel.</param>
/// <param name="Duration">Its length.</param>
public sealed record ModelAudio(ReadOnlyMemory<byte> Wav, TimeSpan Duration)
{
    private const int TokensPerSecond = 32;

    /// <summary>Estimate before the call: 32 tokens a second, the most that known providers count (Gemini API, "Audio understanding: tokens").</summary>
    public int Tokens => (int)Math.Ceiling(Duration.TotalSeconds * TokensPerSecond);
}
