using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue.Feedback;

/// <summary>A feedback in a list.</summary>
/// <param name="Id">Tutor, kind and window.</param>
/// <param name="Tutor">Whose it is.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="From">First day of the window, in the deployment's zone.</param>
/// <param name="To">Last day of the window, inclusive.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Revision">How often it was written.</param>
/// <param name="Version">Counts changes; an edit names the one it was made on.</param>
/// <param name="Drafts">How many texts it has.</param>
/// <param name="Reason">Why it was skipped or given up, or why the last attempt failed.</param>
/// <param name="RequestedAt">When it was asked for, UTC.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
public sealed record FeedbackRow(
    FeedbackId Id,
    TutorId Tutor,
    FeedbackKind Kind,
    DateOnly From,
    DateOnly To,
    FeedbackStatus Status,
    int Revision,
    int Version,
    int Drafts,
    string? Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset UpdatedAt);
