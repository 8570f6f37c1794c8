namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>How learners moved from the first half of a window to the second.</summary>
/// <param name="Counts">How many moved which way.</param>
/// <param name="Rose">Those who won most, at most five.</param>
/// <param name="Fell">Those who lost most, at most five.</param>
public sealed record ProgressSummary(ProgressCounts Counts, IReadOnlyList<ProgressRow> Rose, IReadOnlyList<ProgressRow> Fell);
