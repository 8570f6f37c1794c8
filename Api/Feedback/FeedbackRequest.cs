using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Api.Feedback;

/// <summary>Asks for the feedback of a window.</summary>
public sealed record FeedbackRequest
{
    /// <summary>The most tutors one request may cover.</summary>
    public const int MaxTutors = 1000;

    /// <summary>general: the tutor's way of tutoring; targeted: the two learners with the most confusion.</summary>
    [Required]
    public FeedbackKind? Kind { get; init; }

    /// <summary>First day, in the deployment's zone.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    [Required]
    public DateOnly? To { get; init; }

    /// <summary>Whose feedback; left out, all tutors with recordings in the window. At most 1,000.</summary>
    public IReadOnlyList<string>? TutorIds { get; init; }

    /// <summary>Only say what it would be written from, and whether that fits the limit.</summary>
    public bool EvaluateOnly { get; init; }

    /// <summary>Write it anew though it is there already, as a further revision.</summary>
    public bool Regenerate { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        var faults = new Faults()
            .Note("kind", Kind is null ? "must be general or targeted" : null)
            .Note("from", From is null ? "must be a date such as 2026-11-01" : null)
            .Note("to", To is null ? "must be a date such as 2026-11-07" : To < From ? "must not be before from" : null)
            .Note("tutorIds", TutorIds switch
            {
                { Count: 0 } => "must name a tutor, or be left out for all who have recordings in the window",
                { Count: > MaxTutors } => $"must be at most {MaxTutors} tutors: ask in parts",
                _ => null,
            });
        for (var i = 0; i < Math.Min(TutorIds?.Count ?? 0, MaxTutors); i++)
            faults.Id($"tutorIds[{i}]", TutorIds![i]);
        return faults;
    }
}
