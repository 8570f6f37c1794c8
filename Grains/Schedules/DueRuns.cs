namespace LearningSessions.Grains.Schedules;

/// <summary>What is to be done about the times that have come.</summary>
/// <param name="RunFor">The time to run for; null when all that came are too long ago.</param>
/// <param name="Missed">Times that get no run of their own; counted up to 20,000.</param>
/// <param name="Next">The next time after now.</param>
public sealed record DueRuns(DateTimeOffset? RunFor, int Missed, DateTimeOffset? Next);
