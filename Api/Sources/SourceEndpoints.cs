using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LearningSessions.Grains.Interfaces.Sources.Source>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LearningSessions.Api.Sources;

/// <summary>Forms in which tutors hand in calls: looked at, then taken.</summary>
public static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder app)
    {
        var sources = app.MapGroup("/v1/sources").WithTags("Sources").WithTextIds();
        sources.MapGet("/", List).WithName("ListSources").Needs(Policies.ReadSources);
        sources.MapGet("/{id}", Get).WithName("GetSource").Needs(Policies.ReadSources).ProducesProblem(400).ProducesProblem(404);
        sources.MapPut("/{id}", Put).WithName("PutSource").Needs(Policies.WriteSources)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        sources.MapGet("/{id}/preview", Preview).WithName("PreviewSource").Needs(Policies.ReadSources)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(502).ProducesProblem(503);
        sources.MapPost("/{id}/update", Update).WithName("UpdateSource").Needs(Policies.UpdateSources).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        sources.MapPost("/{id}/leave-out", LeaveOut).WithName("LeaveOutSubmissions").Needs(Policies.UpdateSources).ProducesProblem(400).ProducesProblem(404);
        sources.MapPost("/{id}/retry", Retry).WithName("RetrySource").Needs(Policies.RetryWork).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        sources.MapGet("/{id}/logs", SourceLogEndpoints.List).WithName("ListSourceLogs").Needs(Policies.ReadSources).ProducesProblem(400).ProducesProblem(404);
        sources.MapGet("/{id}/logs/{number:int}", SourceLogEndpoints.Get).WithName("GetSourceLog").Needs(Policies.ReadSources)
            .Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The sources that are set up, by name, each with its last update and its last log.</summary>
    public static async Task<Ok<IReadOnlyList<Source>>> List(IGrainFactory grains)
    {
        var ids = await grains.GetGrain<ISourceListGrain>("all").All();
        var sources = await Task.WhenAll(ids.Select(id => grains.GetGrain<ISourceGrain>(id.Value).Get()));
        return TypedResults.Ok<IReadOnlyList<Source>>([.. sources.OfType<Source>()]);
    }

    /// <summary>One source: how it is used, its update under way or last, its last log. The ETag is the version of its settings.</summary>
    /// <param name="id">The source's id.</param>
    public static async Task<Answer> Get(string id, IGrainFactory grains, HttpResponse response) =>
        await grains.GetGrain<ISourceGrain>(id).Get() is { } source ? TypedResults.Ok(WithVersion(response, source)) : Unknown();

    /// <summary>Changes how a source is used: when it is updated by itself, what becomes of calls of unknown tutors, which languages are left out.</summary>
    /// <param name="id">The source's id; the configuration says which there are.</param>
    /// <param name="settings">The settings.</param>
    public static async Task<Answer> Put(
        string id,
        SourceSettings settings,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        var grain = grains.GetGrain<ISourceGrain>(id);
        if (await grain.Get() is not { } source)
            return Unknown();
        var condition = IfMatch.Of(ifMatch);
        if (!condition.Allows(source.Version))
            return FeedbackAnswers.Conflict(source.Version);
        if (settings.TimeZone is null)
            return new Faults().Note("timeZone", "must be an IANA time zone, or be left out for UTC").Problem()!;
        return await grain.Put(settings, condition.IsGiven ? source.Version : null, person.ActingName()) switch
        {
            PutSourceOutcome.Done done => TypedResults.Ok(WithVersion(response, done.Source)),
            PutSourceOutcome.Refused refused => new Faults().Note(refused.Member, refused.Reason).Problem()!,
            PutSourceOutcome.VersionConflict conflict => FeedbackAnswers.Conflict(conflict.Version),
            PutSourceOutcome.Unknown => Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <summary>Asks the form what it has that we have not: what an update would take or leave out, what waits for a person, and what came late.</summary>
    /// <param name="id">The source's id.</param>
    public static async Task<Results<Ok<SourcePreview>, ProblemHttpResult>> Preview(string id, IGrainFactory grains) =>
        await grains.GetGrain<ISourceGrain>(id).Preview() switch
        {
            PreviewOutcome.Seen seen => TypedResults.Ok(seen.Preview),
            PreviewOutcome.Unavailable { MayPass: true } unavailable => ProblemTypes.SourceUnavailable.Because(unavailable.Reason),
            PreviewOutcome.Unavailable refused => ProblemTypes.SourceRefuses.Because(refused.Reason),
            PreviewOutcome.Unknown => Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };

    /// <summary>Takes what is new as recordings and writes the dated log. The answer comes before it is done: follow the Location.</summary>
    /// <param name="id">The source's id.</param>
    public static async Task<Results<Accepted<Source>, ProblemHttpResult>> Update(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        await grains.GetGrain<ISourceGrain>(id).Update(person.ActingName()) switch
        {
            UpdateOutcome.Begun begun => TypedResults.Accepted(Addresses.Of(begun.Source.Id), begun.Source),
            UpdateOutcome.UnderWay underWay => ProblemTypes.AlreadyRunning.Because(
                $"Update {underWay.Source.Update!.Number} is under way: it takes all that is new.", [new("update", underWay.Source.Update)]),
            UpdateOutcome.Unknown => Unknown(),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };

    /// <summary>Leaves submissions out for good that wait for a person.</summary>
    /// <param name="id">The source's id.</param>
    /// <param name="submissions">Which.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> LeaveOut(
        string id, LeftOutSubmissions submissions, ClaimsPrincipal person, IGrainFactory grains)
    {
        if (submissions.Check().Problem() is { } problem)
            return problem;
        return await grains.GetGrain<ISourceGrain>(id).LeaveOut([.. submissions.Keys!], person.ActingName()) ? TypedResults.NoContent() : Unknown();
    }

    /// <summary>Takes up an update that was given up or waits for its next attempt.</summary>
    /// <param name="id">The source's id.</param>
    public static async Task<Results<Accepted<Source>, ProblemHttpResult>> Retry(string id, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ISourceGrain>(id);
        return await grain.Retry() switch
        {
            RetryOutcome.Retried when await grain.Get() is { } source => TypedResults.Accepted(Addresses.Of(source.Id), source),
            RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("Its last update was neither given up nor waits for its next attempt."),
            _ => Unknown(),
        };
    }

    internal static ProblemHttpResult Unknown() => ProblemTypes.UnknownSource.Because("GET /v1/sources lists those that the configuration sets up.");

    private static Source WithVersion(HttpResponse response, Source source)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{source.Version}\"");
        return source;
    }
}
