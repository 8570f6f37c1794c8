namespace LearningSessions.Storage.Catalogue.Attention;

/// <summary>How much waits for a person.</summary>
/// <param name="InReview">Feedback to be reviewed.</param>
/// <param name="Approved">Feedback that is approved and not sent.</param>
/// <param name="Uncertain">Feedback of which nobody knows whether it was sent.</param>
/// <param name="UnconfirmedTutors">Tutors who have not confirmed a message that was sent to them lately.</param>
/// <param name="AtRisk">Learners at risk.</param>
/// <param name="ToAudit">Chats in a queue of the audit.</param>
/// <param name="TightBudgets">Budgets of this day or month of which four fifths or more are used.</param>
public sealed record AttentionCounts(long InReview, long Approved, long Uncertain, long UnconfirmedTutors, long AtRisk, long ToAudit, long TightBudgets);
