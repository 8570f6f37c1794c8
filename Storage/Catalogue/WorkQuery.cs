using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue;

/// <summary>Which background work; what was accepted last first.</summary>
public sealed record WorkQuery : PageRequest
{
    /// <summary>Of which kind.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public WorkState? State { get; init; }

    /// <summary>Text that key, tutor, learner or the learner's name holds, in any case.</summary>
    public string? Search { get; init; }
}
