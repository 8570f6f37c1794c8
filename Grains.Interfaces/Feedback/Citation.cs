using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The turn that a statement rests on.</summary>
/// <param name="Recording">In which recording.</param>
/// <param name="Turn">Which utterance of its transcript, from 1.</param>
/// <param name="At">Seconds from the start of the recording, or null where the transcript has no times.</param>
[GenerateSerializer, Immutable, Alias("Citation")]
public sealed record Citation(
    [property: Id(0)] RecordingId Recording,
    [property: Id(1)] int Turn,
    [property: Id(2)] double? At = null);
