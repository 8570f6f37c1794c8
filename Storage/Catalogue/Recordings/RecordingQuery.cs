using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Recordings;

/// <summary>Which recordings; the newest call first.</summary>
public sealed record RecordingQuery : SortedRequest
{
    /// <summary>Who tutored.</summary>
    public TutorId? Tutor { get; init; }

    /// <summary>Who was tutored.</summary>
    public LearnerId? Learner { get; init; }

    /// <summary>Where the processing stands.</summary>
    public WorkState? State { get; init; }

    /// <summary>A term of mathematics that was said, in lower case.</summary>
    public string? Term { get; init; }

    /// <summary>Calls from this time on, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Calls before this time, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Text that id, tutor, learner or the learner's name holds, in any case.</summary>
    public string? Search { get; init; }
}
