using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Live;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Live;

/// <summary>The pages of live speech: where learners speak, who spoke most, and what admins watch.</summary>
public static class LivePages
{
    /// <summary>Maps those that learners see too; they are no part of the dashboard.</summary>
    public static void MapLearnerPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/speak", () => new RazorComponentResult<SpeakPage>()).Needs(Policies.SpeakLive, Ownership.OfOneself);
        pages.MapGet("/leaderboard", Leaderboard).Needs(Policies.ReadLeaderboard, Ownership.OfOneself);
    }

    /// <summary>Maps those of the dashboard.</summary>
    public static void MapLivePages(this IEndpointRouteBuilder pages)
    {
        var sessions = pages.MapGroup("/live-sessions").WithTextIds();
        sessions.MapGet("/", List).Needs(Policies.WatchLive);
        sessions.MapGet("/{id}", Show).Needs(Policies.WatchLive);
    }

    private static async Task<IResult> Leaderboard(Catalogue catalogue, IOptions<DeploymentOptions> deployment, string? from, string? to, string? group)
    {
        var answer = await LeaderboardAnswers.Get(catalogue, deployment, from, to, group, null);
        return answer.Result is Ok<LeaderboardAnswer> { Value: { } board } ? new RazorComponentResult<LeaderboardPage>(new { Board = board.Items }) : answer;
    }

    private static async Task<IResult> List(Catalogue catalogue, string? learner, string? group, string? status, string? cursor)
    {
        var answer = await LiveEndpoints.List(catalogue, Given(learner), Given(group), Given(status), null, cursor);
        return answer.Result is Ok<Page<LiveSessionRow>> { Value: { } part } ? new RazorComponentResult<LiveSessionsPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Show(string id, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ILiveSessionGrain>(id);
        return await grain.Get() is { } session
            ? new RazorComponentResult<LiveSessionPage>(new { Session = session, Segments = await grain.Transcript() })
            : ProblemTypes.UnknownLiveSession.Because("The list of live sessions shows those there are.");
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
