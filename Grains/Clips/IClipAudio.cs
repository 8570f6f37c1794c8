using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Clips;

/// <summary>Reads a clip as models take it.</summary>
public interface IClipAudio
{
    /// <summary>The clip as WAV, 16 kHz, one channel, 16 bits; of a long one only the beginning.</summary>
    /// <param name="blob">Where it lies.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidDataException">It cannot be decoded; the reason in words.</exception>
    Task<ModelAudio> Read(string blob, CancellationToken cancel);
}
