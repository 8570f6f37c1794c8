using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Api.Cohorts;

/// <summary>What a named cohort is to be.</summary>
public sealed record CohortRequest
{
    /// <summary>All its learners, at most 20,000; nothing need be known of them yet.</summary>
    public ImmutableArray<LearnerId> Learners { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        if (Learners.IsDefault)
            return new Faults().Note("learners", "is missing: a list of ids, which may be empty");
        var faults = new Faults().Note("learners", Learners.Length > Cohort.MaxLearners ? $"must be at most {Cohort.MaxLearners}" : null);
        foreach (var learner in Learners)
            faults.Id("learners", learner.Value);
        return faults;
    }
}
