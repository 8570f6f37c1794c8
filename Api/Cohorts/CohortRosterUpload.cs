using System.Collections.Immutable;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Cohorts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningSessions.Api.Cohorts;

/// <summary>Takes a roster of learners.</summary>
public static class CohortRosterUpload
{
    /// <summary>Makes the cohorts that a CSV file names, or gives them the learners that it lists: UTF-8, a header naming user_id and cohort; as the body,
    /// or as the one file of a form. Lines that name no learner or no cohort are reported and change nothing. The same file again is harmless.</summary>
    /// <param name="request">text/csv or multipart/form-data.</param>
    public static async Task<Results<Ok<CohortRosterReport>, ProblemHttpResult>> Take(
        HttpRequest request, ClaimsPrincipal person, IGrainFactory grains, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        return await RosterUpload.Receive(request, file, cancel) is { } problem ? problem : await Put(file, person, grains);
    }

    /// <summary>Takes the roster that is the next file of a form.</summary>
    public static async Task<Results<Ok<CohortRosterReport>, ProblemHttpResult>> TakeNext(
        MultipartReader reader, ClaimsPrincipal person, IGrainFactory grains, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        return await RosterUpload.NextFile(reader, file, cancel) is { } problem ? problem : await Put(file, person, grains);
    }

    private static async Task<Results<Ok<CohortRosterReport>, ProblemHttpResult>> Put(MemoryStream file, ClaimsPrincipal person, IGrainFactory grains)
    {
        var roster = CohortRoster.Read(file.ToArray());
        if (roster.Fault is { } fault)
            return ProblemTypes.UnreadableRoster.Because(fault);
        var cohorts = ImmutableArray.CreateBuilder<Cohort>();
        foreach (var (name, learners) in roster.Cohorts.OrderBy(each => each.Key.Value, StringComparer.Ordinal))
        {
            if (await grains.GetGrain<ICohortGrain>(name.Value).Put(learners, person.ActingName()) is PutCohortOutcome.Done done)
                cohorts.Add(done.Cohort);
        }

        return TypedResults.Ok(new CohortRosterReport(cohorts.ToImmutable(), roster.Rejected));
    }
}
