using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Holds a kind of work back, or lets it go on.</summary>
public static class WorkKinds
{
    /// <summary>Pauses a kind: attempts under way end, no other begins, and what is accepted waits, also over restarts. Pausing twice is harmless.</summary>
    /// <param name="kind">Which: recording or feedback.</param>
    public static Task<Results<Ok<WorkKindStatus>, ProblemHttpResult>> Pause(string kind, ClaimsPrincipal person, IGrainFactory grains) =>
        Change(kind, person, grains, (grain, by) => grain.Pause(by));

    /// <summary>Resumes a kind: all that is due is taken up at once. Resuming twice is harmless.</summary>
    /// <param name="kind">Which: recording or feedback.</param>
    public static Task<Results<Ok<WorkKindStatus>, ProblemHttpResult>> Resume(string kind, ClaimsPrincipal person, IGrainFactory grains) =>
        Change(kind, person, grains, (grain, by) => grain.Resume(by));

    private static async Task<Results<Ok<WorkKindStatus>, ProblemHttpResult>> Change(
        string kind, ClaimsPrincipal person, IGrainFactory grains, Func<IWorkKindGrain, string, Task<WorkKindStatus>> change)
    {
        var faults = new Faults();
        var which = faults.Choice<WorkKind>("kind", kind);
        if (faults.Problem() is { } problem)
            return problem;
        return TypedResults.Ok(await change(grains.GetGrain<IWorkKindGrain>(which!.Value.ToString()), person.ActingName()));
    }
}
