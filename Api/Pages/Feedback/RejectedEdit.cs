namespace LearningSessions.Api.Pages.Feedback;

/// <summary>An edit that was not taken; the person's words are kept in the page.</summary>
/// <param name="Number">Which draft.</param>
/// <param name="Text">What the person wrote.</param>
/// <param name="IsConflict">Whether someone else changed the feedback in the meantime.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record RejectedEdit(int Number, string Text, bool IsConflict, string Reason);
