namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>Where a recording is fetched from that was not uploaded.</summary>
/// <param name="Source">The source whose submission it is.</param>
/// <param name="Key">What the source knows the submission by.</param>
/// <param name="Audio">Where the source has the audio.</param>
/// <param name="Transcript">Where the source has a transcript that came with it; blank when none did.</param>
[GenerateSerializer, Immutable, Alias("RecordingOrigin")]
public sealed record RecordingOrigin(
    [property: Id(0)] string Source,
    [property: Id(1)] string Key,
    [property: Id(2)] string Audio,
    [property: Id(3)] string Transcript);
