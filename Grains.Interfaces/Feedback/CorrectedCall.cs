using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>A call whose speakers a person corrected.</summary>
/// <param name="Recording">Its recording.</param>
/// <param name="Version">The version of its speakers.</param>
/// <param name="By">Who corrected them.</param>
[GenerateSerializer, Immutable, Alias("CorrectedCall")]
public sealed record CorrectedCall(
    [property: Id(0)] RecordingId Recording,
    [property: Id(1)] int Version,
    [property: Id(2)] string By);
