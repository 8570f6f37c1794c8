using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Cohorts;

namespace LearningSessions.Api.Cohorts;

/// <summary>Names of cohorts in requests that change something.</summary>
internal static class CohortNames
{
    /// <summary>Notes a cohort that there is none of: nothing is begun for a slip of the pen.</summary>
    /// <param name="faults">Gets what is wrong.</param>
    /// <param name="cohort">The cohort's name; null where the request names none.</param>
    /// <param name="grains">Know the cohorts.</param>
    public static async Task<Faults> NoteCohort(this Faults faults, string? cohort, IGrainFactory grains)
    {
        if (cohort is null)
            return faults;
        var fault = InputRules.Id(cohort);
        return faults.Note("cohort", fault ?? (await grains.GetGrain<ICohortGrain>(cohort).Get() is null ? $"{cohort} does not exist: GET /v1/cohorts lists those there are" : null));
    }
}
