namespace LearningSessions.Integrations.Speech;

/// <summary>A part of a recording as a WAV file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Where it begins, seconds from the start of the recording.</param>
/// <param name="Seconds">Its length.</param>
public sealed record WavPart(string Path, double Start, double Seconds);
