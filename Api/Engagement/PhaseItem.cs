using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Engagement;

namespace LearningSessions.Api.Engagement;

/// <summary>The score of a phase, named as in the CSV.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Session">The session's id.</param>
/// <param name="Milestone">The milestone level.</param>
/// <param name="Phase">P1 to P8, S1, S2.</param>
/// <param name="Start">The earliest matched session row, UTC.</param>
/// <param name="End">The last response, UTC; can lie before the start.</param>
/// <param name="Minutes">From start to end, in minutes.</param>
/// <param name="Responses">How many responses.</param>
/// <param name="Accuracy">Mean accuracy.</param>
/// <param name="Eq">Mean emotional score.</param>
/// <param name="Engagement">Mean engagement.</param>
/// <param name="Emotion">The most frequent emotion.</param>
/// <param name="EngagementState">The most frequent state of engagement.</param>
/// <param name="Pronunciation">The most frequent pronunciation.</param>
/// <param name="AudioQuality">The most frequent audio quality.</param>
/// <param name="Score">0.6 · mean emotional score + 0.4 · mean accuracy.</param>
/// <param name="GapMinutes">From the end to the start of the learner's next phase, in minutes; absent for the last.</param>
/// <param name="Ambiguous">Whether progress 0 names the phase: it is written for other ends than that of S2 too.</param>
public sealed record PhaseItem(
    [property: JsonPropertyName("user_id")] LearnerId Learner,
    [property: JsonPropertyName("session_id")] string Session,
    [property: JsonPropertyName("milestone_level")] string Milestone,
    [property: JsonPropertyName("phase")] string Phase,
    [property: JsonPropertyName("start_time")] DateTimeOffset Start,
    [property: JsonPropertyName("end_time")] DateTimeOffset End,
    [property: JsonPropertyName("session_duration_mins")] double Minutes,
    [property: JsonPropertyName("num_responses")] int Responses,
    [property: JsonPropertyName("avg_accuracy")] double? Accuracy,
    [property: JsonPropertyName("avg_EQ")] double? Eq,
    [property: JsonPropertyName("avg_Engagement")] double? Engagement,
    [property: JsonPropertyName("dominant_emotion")] string? Emotion,
    [property: JsonPropertyName("engagement_state")] string? EngagementState,
    [property: JsonPropertyName("pronunciation_accuracy")] string? Pronunciation,
    [property: JsonPropertyName("audio_quality")] string? AudioQuality,
    [property: JsonPropertyName("EQ_Accuracy_Score")] double? Score,
    [property: JsonPropertyName("gap_to_next_mins")] double? GapMinutes,
    [property: JsonPropertyName("ambiguous")] bool Ambiguous)
{
    /// <summary>Of a row of the catalogue.</summary>
    public static PhaseItem Of(PhaseRow row) => new(
        row.Learner, row.Session, row.Milestone, row.Phase, row.Start, row.End, row.Minutes, row.Responses, row.Accuracy, row.Eq, row.Engagement, row.Emotion,
        row.EngagementState, row.Pronunciation, row.AudioQuality, row.Score, row.GapMinutes, row.Ambiguous);
}
