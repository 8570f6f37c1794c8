using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Api.Clips;

/// <summary>Whose clips are wanted: a list of learners, a cohort, a school, a class, or all.</summary>
public sealed record SelectClips
{
    private const int MostLearners = 1_000;

    /// <summary>These learners; at most 1,000.</summary>
    public ImmutableArray<LearnerId> Learners { get; init; } = [];

    /// <summary>The learners of this named cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>The learners of this school.</summary>
    public string? School { get; init; }

    /// <summary>The learners of this class.</summary>
    public string? Level { get; init; }

    /// <summary>All learners.</summary>
    public bool All { get; init; }

    /// <summary>Also clips that an analyst of this deployment analysed before; imported metrics stay.</summary>
    public bool Again { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        var faults = new Faults().Note("learners", Learners.Length > MostLearners ? $"must be at most {MostLearners}" : null);
        foreach (var learner in Learners)
            faults.Id("learners", learner.Value);
        var isGroup = (Cohort ?? School ?? Level) is not null;
        return faults.Note("learners", (Learners.Length > 0 ? 1 : 0) + (isGroup ? 1 : 0) + (All ? 1 : 0) == 1 ? null : "or a group (cohort, school, level) or all must be given, and only one of them");
    }
}
