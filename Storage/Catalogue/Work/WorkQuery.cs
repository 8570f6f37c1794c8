using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>Which background work; what was accepted last first.</summary>
public sealed record WorkQuery : SortedRequest
{
    /// <summary>Of which kind.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public WorkState? State { get; init; }

    /// <summary>Of which tutor.</summary>
    public TutorId? Tutor { get; init; }

    /// <summary>Of which learner.</summary>
    public LearnerId? Learner { get; init; }

    /// <summary>What this bulk retry took up last.</summary>
    public string? BulkRetry { get; init; }

    /// <summary>Text that key, tutor, learner, the learner's name or one of its errors holds, in any case.</summary>
    public string? Search { get; init; }
}
