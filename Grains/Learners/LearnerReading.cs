using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>A learner as others see it.</summary>
public static class LearnerReading
{
    private const int NewestPhases = 20;

    /// <summary>The learner in short.</summary>
    public static Learner Of(LearnerId id, LearnerState state, LearnerTimeline timeline) => new()
    {
        Id = id,
        Profile = state.Profile,
        Responses = state.ResponsePages.Sum(page => (long)page.Count),
        Unmatched = state.Unmatched,
        NoPhase = state.NoPhase,
        Sessions = state.SessionPages.Sum(page => page.Rows),
        FirstAt = state.ResponsePages.IsEmpty ? null : Time(state.ResponsePages.Min(page => page.From)),
        LastAt = state.ResponsePages.IsEmpty ? null : Time(state.ResponsePages.Max(page => page.To)),
        NewestPhases = [.. timeline.Phases().TakeLast(NewestPhases)],
    };

    /// <summary>A session row and how many responses are matched to it.</summary>
    public static LessonSession SessionOf(SessionCell cell) => new(
        cell.Row.Session, cell.Row.Milestone, cell.Row.Lesson, cell.Row.Progress, cell.Phase, Time(cell.At), cell.Sums.Responses);

    /// <summary>A time of the telemetry.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
