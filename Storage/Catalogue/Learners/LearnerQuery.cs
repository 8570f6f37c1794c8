using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>Which learners; by id.</summary>
public sealed record LearnerQuery : PageRequest
{
    /// <summary>These; empty takes all.</summary>
    public ImmutableArray<LearnerId> Learners { get; init; } = [];

    /// <summary>Of this named cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Of this school: its name or its code.</summary>
    public string? School { get; init; }

    /// <summary>Of this class.</summary>
    public string? Level { get; init; }

    /// <summary>Text that id or school holds, in any case.</summary>
    public string? Search { get; init; }
}
