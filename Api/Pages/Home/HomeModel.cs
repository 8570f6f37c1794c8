using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Pages.Home;

/// <summary>What the first page shows.</summary>
/// <param name="Counts">How much work stands in which state.</param>
/// <param name="InReview">Feedback that waits for a reviewer, the newest.</param>
/// <param name="Approved">Feedback that is approved and not sent, the newest.</param>
/// <param name="DeadLetters">Work that was given up, the newest.</param>
/// <param name="HasTutors">Whether there is a tutor at all.</param>
public sealed record HomeModel(
    IReadOnlyList<WorkCount> Counts,
    CataloguePage<FeedbackRow> InReview,
    CataloguePage<FeedbackRow> Approved,
    CataloguePage<WorkRow> DeadLetters,
    bool HasTutors);
