namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>A phase over all learners of a cohort. Means are weighed by responses and skip blanks.</summary>
/// <param name="Milestone">The milestone level; null where all are put together.</param>
/// <param name="Phase">P1 to P8, S1, S2.</param>
/// <param name="Learners">How many learners.</param>
/// <param name="Responses">How many responses.</param>
/// <param name="Accuracy">Mean accuracy, percent.</param>
/// <param name="Engagement">Mean engagement, 0 to 100.</param>
/// <param name="Struggling">Of the learners, those whose own mean accuracy is under the limit.</param>
public sealed record CohortRow(string? Milestone, string Phase, long Learners, long Responses, double? Accuracy, double? Engagement, long Struggling)
{
    /// <summary>The share of learners who struggle, 0 to 1.</summary>
    public double StrugglingShare => Learners == 0 ? 0 : (double)Struggling / Learners;
}
