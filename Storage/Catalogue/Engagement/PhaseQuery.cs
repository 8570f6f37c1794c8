using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Engagement;

/// <summary>Which phases; by learner, then by start.</summary>
public sealed record PhaseQuery : PageRequest
{
    /// <summary>Whose; empty takes all.</summary>
    public ImmutableArray<LearnerId> Learners { get; init; } = [];

    /// <summary>The milestone level.</summary>
    public string? Milestone { get; init; }

    /// <summary>P1 to P8, S1, S2.</summary>
    public string? Phase { get; init; }

    /// <summary>Started at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Started before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of learners of this named cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Of learners of this school: its name or its code.</summary>
    public string? School { get; init; }

    /// <summary>Of learners of this class.</summary>
    public string? Level { get; init; }
}
