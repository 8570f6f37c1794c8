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

    /// <summary>Who has been in this phase; with <see cref="Milestone"/>, <see cref="From"/> and <see cref="Until"/> in one that fits them all.</summary>
    public string? Phase { get; init; }

    /// <summary>Who has a phase of this milestone.</summary>
    public string? Milestone { get; init; }

    /// <summary>Who has a phase that started at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Who has a phase that started before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whose mean accuracy in these phases, weighed by responses, is under this, in percent.</summary>
    public double? Under { get; init; }

    /// <summary>Text that id or school holds, in any case.</summary>
    public string? Search { get; init; }
}
