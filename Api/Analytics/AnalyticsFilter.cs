using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Catalogue.Cohorts;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Analytics;

/// <summary>Which sessions are counted.</summary>
/// <param name="Range">week, month or quarter (the last 7, 30 or 91 days, today counted), or the first and the last day: 2026-11-01..2026-11-15, at most 366
/// days; week when left out. Days are those of the deployment's zone.</param>
/// <param name="Kind">call, lesson, live or chat; all when left out.</param>
/// <param name="Group">Sessions of this school (calls, lessons) or group (live, chats).</param>
/// <param name="Subject">Sessions of this subject.</param>
/// <param name="Level">Sessions of this class or level.</param>
public sealed record AnalyticsFilter(string? Range, string? Kind, string? Group, string? Subject, string? Level)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(IOptions<DeploymentOptions> deployment, TimeProvider time, out StatisticsQuery query)
    {
        var faults = new Faults();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var range = AnalyticsRange.Of(Range, today);
        faults.Note("range", range is null ? AnalyticsRange.Rule : null);
        query = new StatisticsQuery(range?.From ?? today, range?.To ?? today)
        {
            Kind = faults.Choice<SessionKind>("kind", Field.Text(Kind)),
            Group = Field.Text(Group),
            Subject = Field.Text(Subject),
            Level = Field.Text(Level),
        };
        return faults;
    }

    /// <summary>The learners and the window of a query, for what is told of learners.</summary>
    public static CohortQuery Cohort(StatisticsQuery query, IOptions<DeploymentOptions> deployment)
    {
        var (from, until) = WindowRules.Bounds(query.From, query.To, TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone));
        return new CohortQuery { School = query.Group, Level = query.Level, From = from, Until = until };
    }
}
