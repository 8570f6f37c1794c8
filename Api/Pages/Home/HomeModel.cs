using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Catalogue.Attention;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Watches;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Pages.Home;

/// <summary>What the first page shows.</summary>
/// <param name="Counts">How much work stands in which state.</param>
/// <param name="Waiting">How much waits for a person.</param>
/// <param name="InReview">Feedback that waits for a reviewer, the newest.</param>
/// <param name="DeadLetters">Work that was given up, the newest.</param>
/// <param name="AtRisk">Learners at risk, those who became so last.</param>
/// <param name="Week">The sessions of the last seven days.</param>
/// <param name="Zone">Whose days.</param>
/// <param name="HasTutors">Whether there is a tutor at all.</param>
public sealed record HomeModel(
    IReadOnlyList<WorkCount> Counts,
    AttentionCounts Waiting,
    IReadOnlyList<FeedbackRow> InReview,
    IReadOnlyList<WorkRow> DeadLetters,
    IReadOnlyList<WatchRow> AtRisk,
    SessionStatistics Week,
    TimeZoneInfo Zone,
    bool HasTutors);
