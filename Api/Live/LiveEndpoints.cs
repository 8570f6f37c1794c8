using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Live;

/// <summary>Sessions of live speech: begun, spoken over a WebSocket, watched, reported.</summary>
public static class LiveEndpoints
{
    private static readonly Guid Keys = new("7f1d3d0a-5b0e-4c4e-9a55-0f6b2c0f8d21");

    public static void MapLive(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("/v1/live/sessions").WithTags("Live").WithTextIds();
        live.MapPost("/", Begin).WithName("BeginLiveSession").Needs(Policies.SpeakLive, Ownership.OfOneself)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(422).ProducesProblem(503);
        live.MapGet("/", List).WithName("ListLiveSessions").Needs(Policies.WatchLive).ProducesProblem(400);
        live.MapGet("/{id}", Get).WithName("GetLiveSession").Needs(Policies.ReadLive, Ownership.OfLiveSession).ProducesProblem(400).ProducesProblem(404);
        live.MapGet("/{id}/transcript", Transcript).WithName("GetLiveTranscript").Needs(Policies.ReadLive, Ownership.OfLiveSession)
            .ProducesProblem(400).ProducesProblem(404);
        live.MapGet("/{id}/events", Events).WithName("WatchLiveSession").Needs(Policies.WatchLive)
            .Produces<string>(200, "text/event-stream").ProducesProblem(400).ProducesProblem(404);
        app.MapGet("/v1/live/{sessionId}", Connect).WithName("SpeakLive").WithTags("Live").AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/v1/leaderboard", LeaderboardAnswers.Get).WithName("GetLeaderboard").WithTags("Live")
            .Needs(Policies.ReadLeaderboard, Ownership.OfOneself).ProducesProblem(400);
    }

    /// <summary>Begins a session: ten questions and a token for its WebSocket.</summary>
    /// <param name="request">Who speaks, in which language, about what.</param>
    /// <param name="key">Makes a repeated request harmless.</param>
    public static async Task<Results<Created<LiveBegun>, ProblemHttpResult>> Begin(
        BeginLive request,
        [FromHeader(Name = "Idempotency-Key"), Description("Makes a repeated request harmless. 1 to 255 visible ASCII characters.")] string? key,
        ClaimsPrincipal person,
        LiveTokens tokens,
        IGrainFactory grains)
    {
        var faults = request.Check(out var command)
            .Note("Idempotency-Key", key is null || (key.Length is >= 1 and <= 255 && key.All(character => character is > ' ' and <= '~')) ? null : "must be 1 to 255 visible ASCII characters");
        if (faults.Problem() is { } problem)
            return problem;
        if (person.Roles().All(role => role == AccessRole.Learner) && person.OwnId() != request.LearnerId)
            return ProblemTypes.NotAllowed.Because("A learner begins sessions of their own only.");
        var id = (key is null ? Guid.NewGuid() : NameBasedGuid.Of(Keys, $"{person.SubjectId()}\n{key}")).ToString();
        var grain = grains.GetGrain<ILiveSessionGrain>(id);
        return await grain.Begin(command!) switch
        {
            BeginLiveOutcome.Begun or BeginLiveOutcome.AlreadyBegun when await grain.Ready() is { } session =>
                TypedResults.Created(Addresses.Of(session.Id), new LiveBegun(session, tokens.Of(session), session.ExpiresAt, $"/v1/live/{session.Id}")),
            BeginLiveOutcome.NotUnderstood refused => ProblemTypes.NoRecognizer.Because(refused.Reason),
            _ => ProblemTypes.KeyReused.Because("Another session was begun with this Idempotency-Key."),
        };
    }

    /// <summary>The sessions, the newest first.</summary>
    /// <param name="learner">Of this learner.</param>
    /// <param name="group">Of this class or school.</param>
    /// <param name="status">open, ended or reported.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<LiveSessionRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, string? learner, string? group, string? status, int? limit, string? cursor)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        var query = new LiveSessionQuery
        {
            Learner = learner,
            Group = group,
            Status = faults.Choice<LiveStatus>("status", status),
            Limit = limit ?? Paging.DefaultLimit,
            Cursor = cursor,
        };
        return faults.Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.LiveSessions(query));
    }

    /// <summary>One session with its report.</summary>
    /// <param name="id">The session's id.</param>
    public static async Task<Results<Ok<LiveSession>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<ILiveSessionGrain>(id).Get() is { } session ? TypedResults.Ok(session) : Unknown();

    /// <summary>All that is final so far.</summary>
    /// <param name="id">The session's id.</param>
    public static async Task<Results<Ok<LiveTranscript>, ProblemHttpResult>> Transcript(string id, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ILiveSessionGrain>(id);
        return await grain.Get() is null ? Unknown() : TypedResults.Ok(new LiveTranscript(await grain.Transcript()));
    }

    /// <summary>What is heard, as server-sent events in the form of the WebSocket's messages, until the session has ended.</summary>
    /// <param name="id">The session's id.</param>
    public static async Task<IResult> Events(string id, IGrainFactory grains, LiveWatching watching, CancellationToken cancel) =>
        await grains.GetGrain<ILiveSessionGrain>(id).Get() is null ? Unknown() : TypedResults.ServerSentEvents(watching.Follow(id, cancel));

    /// <summary>The WebSocket of a session.</summary>
    /// <param name="sessionId">The session's id.</param>
    public static async Task<IResult> Connect(string sessionId, HttpContext http, LiveConnections connections, IOptions<LiveSocketOptions> options)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return ProblemTypes.InvalidRequest.Because("Connect with a WebSocket; docs/live.md describes its messages.");
        if (!LiveOrigins.Allow(http.Request, options.Value))
            return ProblemTypes.NotAllowed.Because("Pages of this origin may not connect: Live:AllowedOrigins lists those that may.");
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await connections.Serve(sessionId, socket);
        return Results.Empty;
    }

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownLiveSession.Because("GET /v1/live/sessions lists those there are.");
}
