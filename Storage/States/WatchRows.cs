using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Watches;

namespace LearningSessions.Storage.States;

/// <summary>The row of a watched learner, and that of the delivery of alerts.</summary>
internal static class WatchRows
{
    private static readonly Table Watches = new("learner_watch", ["learner"],
        ["school", "level", "at_risk_since", "engagement_fall", "low_accuracy", "gap_days", "signs", "last_alert_at", "search"],
        constant: []);

    public static Projection<WatchState>[] All { get; } =
    [
        new(Watches, key => [key], (key, state, _) => state.Watch is { } watch ? Row(key, watch) : null),
        WorkRows.Of<WatchState>(WorkKind.Alerts, (key, state, now) => state.Watch?.Work is { } work ? WorkRows.Columns(key, work, null, key, null, now) : null),
    ];

    private static object?[] Row(string key, LearnerWatch watch) =>
    [
        watch.Profile.School, watch.Profile.Level, UnixMicroseconds.From(watch.AtRiskSince), Found(watch, RiskRule.EngagementFalls),
        Found(watch, RiskRule.LowAccuracy), Found(watch, RiskRule.LongGap), JsonSerializer.Serialize(watch.Signs, MessageJson.Options),
        UnixMicroseconds.From(watch.Alerts is [.., var last] ? last.RaisedAt : null), SearchText.Of(key, watch.Profile.School, watch.Profile.Level),
    ];

    private static double? Found(LearnerWatch watch, RiskRule rule) => (double?)watch.Signs.FirstOrDefault(sign => sign.Rule == rule)?.Value;
}
