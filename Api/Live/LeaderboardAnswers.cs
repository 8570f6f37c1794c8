using System.Globalization;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Live;

/// <summary>Who spoke most.</summary>
public static class LeaderboardAnswers
{
    /// <summary>Learners by words spoken in sessions that ended on these days, the most first; each session counts once.</summary>
    /// <param name="from">The first day in the deployment's zone, such as 2026-11-01; the earliest when left out.</param>
    /// <param name="to">The last day, counted too; the latest when left out.</param>
    /// <param name="group">The class or school.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    public static async Task<Results<Ok<LeaderboardAnswer>, ProblemHttpResult>> Get(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, string? from, string? to, string? group, int? limit)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        var (first, last) = (Day(faults, "from", from), Day(faults, "to", to));
        return faults.Problem() is { } problem
            ? problem
            : TypedResults.Ok(new LeaderboardAnswer(await catalogue.WordsSpoken(Query(first, last, group, limit ?? Paging.DefaultLimit, deployment.Value))));
    }

    /// <summary>The query for whole days.</summary>
    public static LeaderboardQuery Query(DateOnly? from, DateOnly? to, string? group, int limit, DeploymentOptions deployment)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.TimeZone);
        return new LeaderboardQuery
        {
            From = from is { } first ? WindowRules.Bounds(first, first, zone).From : null,
            Until = to is { } last ? WindowRules.Bounds(last, last, zone).Until : null,
            Group = string.IsNullOrWhiteSpace(group) ? null : group,
            Limit = limit,
        };
    }

    private static DateOnly? Day(Faults faults, string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Note(field, "must be a day such as 2026-11-01");
        return null;
    }
}

/// <summary>Learners by words spoken.</summary>
/// <param name="Items">The most first.</param>
public sealed record LeaderboardAnswer(IReadOnlyList<LeaderboardRow> Items);
