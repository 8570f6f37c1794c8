using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Watches;

/// <summary>How the watch of a learner goes on.</summary>
public static class WatchRules
{
    /// <summary>The one step there is.</summary>
    public const string Step = "Deliver";

    /// <summary>The most alerts that are remembered.</summary>
    public const int MaxAlerts = 20;

    /// <summary>The watch after a look at the learner. A rule that holds already raises no second alert while it holds.</summary>
    /// <param name="before">The watch before; null when this is the first look.</param>
    /// <param name="learner">The learner as it is.</param>
    /// <param name="signs">The signs there are.</param>
    /// <param name="now">UTC.</param>
    public static LearnerWatch Look(LearnerWatch? before, Learner learner, ImmutableArray<RiskSign> signs, DateTimeOffset now)
    {
        var watch = before ?? new LearnerWatch { Learner = learner.Id };
        var raised = signs
            .Where(sign => watch.Signs.All(known => known.Rule != sign.Rule))
            .Select(sign => new RiskAlert(IdOf(learner.Id, sign), sign, now, null))
            .Where(alert => watch.Alerts.All(known => known.Id != alert.Id));
        return watch with
        {
            Profile = learner.Profile,
            Signs = signs,
            AtRiskSince = signs.IsEmpty ? null : watch.AtRiskSince ?? now,
            Alerts = [.. watch.Alerts.Concat(raised).TakeLast(MaxAlerts)],
            Phases = RiskRules.Newest(learner.NewestPhases),
        };
    }

    /// <summary>Whether two looks show the same, so that nothing need be written.</summary>
    public static bool AreSame(LearnerWatch a, LearnerWatch b) =>
        a.Profile == b.Profile && a.AtRiskSince == b.AtRiskSince && a.Work == b.Work
        && a.Signs.SequenceEqual(b.Signs) && a.Alerts.SequenceEqual(b.Alerts) && a.Phases.SequenceEqual(b.Phases);

    /// <summary>The alerts that the webhook has not taken.</summary>
    public static ImmutableArray<RiskAlert> Pending(LearnerWatch watch) => [.. watch.Alerts.Where(alert => alert.DeliveredAt is null)];

    /// <summary>What becomes of the watch when an attempt to deliver ends.</summary>
    /// <param name="watch">The watch, its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static LearnerWatch Apply(LearnerWatch watch, AlertsOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var told = watch with
        {
            Alerts = [.. watch.Alerts.Select(alert => outcome.Delivered.Contains(alert.Id) ? alert with { DeliveredAt = now } : alert)],
        };
        if (outcome.Failure is { } failure)
            return told with { Work = WorkRules.Fail(watch.Work!, failure, retry, jitter, now) };
        return Pending(told).IsEmpty
            ? told with { Work = WorkRules.Complete(watch.Work!, now) }
            : told with { Work = WorkRules.Advance(watch.Work!, Step, now) };
    }

    private static string IdOf(LearnerId learner, RiskSign sign) =>
        FormattableString.Invariant($"{learner}:{sign.Rule}:{sign.Session}:{sign.Phase}:{sign.At.ToUnixTimeMilliseconds()}");
}
