namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>The groups a learner belongs to, as the telemetry tells them; null where it does not.</summary>
/// <param name="School">The school's name.</param>
/// <param name="SchoolCode">The school's code (udise).</param>
/// <param name="Level">The class.</param>
[GenerateSerializer, Immutable, Alias("LearnerProfile")]
public sealed record LearnerProfile(
    [property: Id(0)] string? School,
    [property: Id(1)] string? SchoolCode,
    [property: Id(2)] string? Level);
