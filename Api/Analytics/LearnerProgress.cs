using LearningSessions.Storage.Catalogue.Cohorts;
using LearningSessions.Storage.Catalogue.Statistics;

namespace LearningSessions.Api.Analytics;

/// <summary>How learners go on.</summary>
/// <param name="Weeks">Each week, the earliest first.</param>
/// <param name="Counts">How many rose and fell from the first half of the days to the second.</param>
/// <param name="Rose">Those who rose most.</param>
/// <param name="Fell">Those who fell most.</param>
public sealed record LearnerProgress(
    IReadOnlyList<CohortTrendRow> Weeks, ProgressCounts Counts, IReadOnlyList<ProgressRow> Rose, IReadOnlyList<ProgressRow> Fell)
{
    /// <summary>Where nobody answered on these days: when the newest phase of these learners began; null when there are weeks, or no phases at all.</summary>
    public DateTimeOffset? Newest { get; init; }
}
