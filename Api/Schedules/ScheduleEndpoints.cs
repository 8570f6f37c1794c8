using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Schedules;

/// <summary>What runs by itself, when, and what became of it.</summary>
public static class ScheduleEndpoints
{
    public static void MapSchedules(this IEndpointRouteBuilder app)
    {
        var schedules = app.MapGroup("/v1/schedules").WithTags("Schedules").WithTextIds();
        schedules.MapGet("/", List).WithName("ListSchedules").Needs(Policies.ReadSchedules);
        schedules.MapGet("/{id}", Get).WithName("GetSchedule").Needs(Policies.ReadSchedules).ProducesProblem(400).ProducesProblem(404);
        schedules.MapPut("/{id}", Put).WithName("PutSchedule").Needs(Policies.WriteSchedules).ProducesProblem(400).ProducesProblem(409);
        schedules.MapDelete("/{id}", Delete).WithName("DeleteSchedule").Needs(Policies.WriteSchedules).ProducesProblem(400).ProducesProblem(404);
        schedules.MapPost("/{id}/run", Run).WithName("RunSchedule").Needs(Policies.WriteSchedules)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>All schedules by name, with their last and next runs.</summary>
    public static async Task<Ok<IReadOnlyList<Schedule>>> List(IGrainFactory grains)
    {
        var names = await grains.GetGrain<INameListGrain>(IScheduleGrain.ListName).All();
        var schedules = await Task.WhenAll(names.Select(name => grains.GetGrain<IScheduleGrain>(name).Get()));
        return TypedResults.Ok<IReadOnlyList<Schedule>>([.. schedules.OfType<Schedule>()]);
    }

    /// <summary>One schedule: what it runs, its next run, its newest runs, and how many it missed.</summary>
    /// <param name="id">The schedule's name.</param>
    public static async Task<Results<Ok<Schedule>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IScheduleGrain>(id).Get() is { } schedule ? TypedResults.Ok(schedule) : Unknown();

    /// <summary>Makes or changes a schedule.</summary>
    /// <param name="id">The schedule's name: 1 to 128 letters, digits and - _ . @ +.</param>
    /// <param name="definition">What it runs and when.</param>
    public static async Task<Results<Ok<Schedule>, Created<Schedule>, ProblemHttpResult>> Put(
        string id, PutSchedule definition, ClaimsPrincipal person, IGrainFactory grains)
    {
        if (Missing(definition).Problem() is { } problem)
            return problem;
        return await grains.GetGrain<IScheduleGrain>(id).Put(definition, person.ActingName()) switch
        {
            PutScheduleOutcome.Done { IsNew: true } done => TypedResults.Created(AddressOf(id), done.Schedule),
            PutScheduleOutcome.Done done => TypedResults.Ok(done.Schedule),
            PutScheduleOutcome.Refused refused => new Faults().Note(refused.Member, refused.Reason).Problem()!,
            PutScheduleOutcome.TooMany => ProblemTypes.LimitReached.Because("There are 500 schedules: as many as there may be."),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <summary>Removes a schedule with its history, and cancels a run under way.</summary>
    /// <param name="id">The schedule's name.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(string id, IGrainFactory grains) =>
        await grains.GetGrain<IScheduleGrain>(id).Delete() ? TypedResults.NoContent() : Unknown();

    /// <summary>Runs it once, now; its next time stays as it is. The answer comes before the run has ended: follow the Location.</summary>
    /// <param name="id">The schedule's name.</param>
    public static async Task<Results<Accepted<ScheduleRun>, ProblemHttpResult>> Run(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        await grains.GetGrain<IScheduleGrain>(id).RunNow(person.ActingName()) switch
        {
            RunNowOutcome.Started started => TypedResults.Accepted(AddressOf(id), started.Run),
            RunNowOutcome.AlreadyRunning running => ProblemTypes.AlreadyRunning.Because(
                $"Run {running.Run.Number} began at {running.Run.StartedAt:u}.", [new("run", running.Run)]),
            RunNowOutcome.Unknown => Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };

    // JSON may hold null where the contract has none.
    private static Faults Missing(PutSchedule definition) => new Faults()
        .Note("cron", definition.Cron is null ? "must be five fields: minute hour day-of-month month day-of-week" : null)
        .Note("timeZone", definition.TimeZone is null ? "must be an IANA time zone, or be left out for UTC" : null)
        .Note("action", definition.Action is null ? "must be the name of an action" : null)
        .Note("parameters", definition.Parameters is null ? "must be a JSON object, or be left out" : null);

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownSchedule.Because("GET /v1/schedules lists those there are.");

    private static string AddressOf(string name) => $"/v1/schedules/{Uri.EscapeDataString(name)}";
}
