using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Catalogue.Watches;

/// <summary>The list of learners at risk, those who became so last first.</summary>
internal static class WatchList
{
    private const string List = "at-risk";
    private const string Select = "SELECT learner, school, level, at_risk_since, signs, last_alert_at FROM learner_watch";

    public static Task<CataloguePage<WatchRow>> Read(IDatabase database, WatchQuery query) => new Selection(Select)
        .Where("at_risk_since >= @since", "since", UnixMicroseconds.From(query.Since) ?? 0)
        .OfCohort("learner", query.Cohort)
        .Where("school = @school", "school", query.School)
        .Where("level = @level", "level", query.Level)
        .Where(Holds(query.Rule), "least", query.Rule is null ? null : -1)
        .Search(query.Search)
        .Behind("(at_risk_since, learner) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(long), typeof(string)) : null)
        .Page(database, "ORDER BY at_risk_since DESC, learner DESC", query, Row, row => Cursor.Of(List, UnixMicroseconds.From(row.AtRiskSince), row.Learner.Value));

    private static string Holds(RiskRule? rule) => rule switch
    {
        RiskRule.EngagementFalls => "engagement_fall > @least",
        RiskRule.LowAccuracy => "low_accuracy > @least",
        RiskRule.LongGap => "gap_days > @least",
        _ => "",
    };

    private static WatchRow Row(DbDataReader reader) => new(
        LearnerId.From(reader.GetString(0)),
        reader.TextOrNull(1),
        reader.TextOrNull(2),
        reader.Time(3),
        JsonSerializer.Deserialize<ImmutableArray<RiskSign>>(reader.GetString(4), MessageJson.Options),
        reader.TimeOrNull(5));
}
