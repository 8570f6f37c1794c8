namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>A week over all learners of a cohort. Means are weighed by responses and skip blanks.</summary>
/// <param name="Week">Its Monday, UTC.</param>
/// <param name="Learners">How many learners.</param>
/// <param name="Responses">How many responses.</param>
/// <param name="Accuracy">Mean accuracy, percent.</param>
/// <param name="Engagement">Mean engagement, 0 to 100.</param>
/// <param name="Struggling">Of the learners, those whose own mean accuracy is under the limit.</param>
public sealed record CohortTrendRow(DateOnly Week, long Learners, long Responses, double? Accuracy, double? Engagement, long Struggling);
