using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Engagement;

/// <summary>A learner's score in one phase of one session. Means and modes skip blanks.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Session">The session's id.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Phase">P1 to P8, S1, S2.</param>
/// <param name="Start">The earliest matched session row, UTC.</param>
/// <param name="End">The last response, UTC; can lie before the start.</param>
/// <param name="Responses">How many responses.</param>
/// <param name="Accuracy">Mean accuracy.</param>
/// <param name="Eq">Mean emotional score.</param>
/// <param name="Engagement">Mean engagement.</param>
/// <param name="Emotion">The most frequent emotion.</param>
/// <param name="EngagementState">The most frequent state of engagement.</param>
/// <param name="Pronunciation">The most frequent pronunciation.</param>
/// <param name="AudioQuality">The most frequent audio quality.</param>
/// <param name="Score">0.6 · mean emotional score + 0.4 · mean accuracy; null when either is blank.</param>
/// <param name="NextStart">When the learner's next phase starts, UTC; null for the last.</param>
public sealed record PhaseRow(
    LearnerId Learner,
    string Session,
    string Milestone,
    string Phase,
    DateTimeOffset Start,
    DateTimeOffset End,
    int Responses,
    double? Accuracy,
    double? Eq,
    double? Engagement,
    string? Emotion,
    string? EngagementState,
    string? Pronunciation,
    string? AudioQuality,
    double? Score,
    DateTimeOffset? NextStart)
{
    /// <summary>From start to end, in minutes; negative where a response came before its session.</summary>
    public double Minutes => (End - Start).TotalMinutes;

    /// <summary>From the end to the start of the learner's next phase, in minutes; null for the last.</summary>
    public double? GapMinutes => (NextStart - End)?.TotalMinutes;

    /// <summary>Whether progress 0 names the phase: it is written for other ends than that of S2 too.</summary>
    public bool Ambiguous => Phase == "S2";
}
