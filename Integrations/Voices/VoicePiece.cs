namespace LearningSessions.Integrations.Voices;

/// <summary>How about half a second of speech sounds.</summary>
/// <param name="Segment">The number of the segment it is cut from: between two segments lies a pause.</param>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="Voiced">Its voiced frames; pieces with few say little.</param>
/// <param name="Sound">Mean pitch and timbre of the voiced frames.</param>
public sealed record VoicePiece(int Segment, double Start, double End, int Voiced, double[] Sound);
