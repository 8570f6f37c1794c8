using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Finds out of which learners an import is.</summary>
public sealed class LearnerSelecting(IGrainFactory grains)
{
    /// <summary>The learners of a selection.</summary>
    /// <exception cref="InvalidDataException">It names a cohort that there is none of.</exception>
    public async Task<SelectedLearners> Of(ImportSelection? selection)
    {
        if (selection?.Cohort is not { } cohort)
            return new SelectedLearners(selection);
        return await grains.GetGrain<ICohortGrain>(cohort.Value).Learners() is { } learners
            ? new SelectedLearners(selection, learners)
            : throw new InvalidDataException($"There is no cohort {cohort}: make it, then retry.");
    }
}
