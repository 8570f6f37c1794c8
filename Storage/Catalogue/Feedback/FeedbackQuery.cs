using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Feedback;

/// <summary>Which feedback; the one asked for last first.</summary>
public sealed record FeedbackQuery : SortedRequest
{
    /// <summary>Whose.</summary>
    public TutorId? Tutor { get; init; }

    /// <summary>About what.</summary>
    public FeedbackKind? Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public FeedbackStatus? Status { get; init; }

    /// <summary>Windows that end on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Windows that begin on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}
