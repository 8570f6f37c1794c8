using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Grains.Watches;

/// <summary>Which signs of risk the phases of a learner show.</summary>
public static class RiskRules
{
    /// <summary>How many of the newest phases count.</summary>
    public const int Window = 3;

    private const decimal MillisecondsOfDay = 86_400_000;

    /// <summary>The phases that count, in the order of their start.</summary>
    public static ImmutableArray<PhaseScore> Newest(IEnumerable<PhaseScore> phases) => [.. phases.OrderBy(phase => phase.Start).TakeLast(Window)];

    /// <summary>The signs there are.</summary>
    /// <param name="phases">All phases, or the newest, in the order of their start.</param>
    /// <param name="options">The limits.</param>
    /// <param name="asOf">What counts as now, UTC.</param>
    public static ImmutableArray<RiskSign> Of(IReadOnlyList<PhaseScore> phases, RiskOptions options, DateTimeOffset asOf) =>
        [.. new[] { EngagementFalls(phases, options), LowAccuracy(phases, options), LongGap(phases, options, asOf) }.OfType<RiskSign>()];

    /// <summary>From the first to the last of the three newest phases that have an engagement; fewer tell nothing.</summary>
    private static RiskSign? EngagementFalls(IReadOnlyList<PhaseScore> phases, RiskOptions options)
    {
        PhaseScore[] known = [.. Newest(phases.Where(phase => phase.Engagement is not null))];
        if (known.Length < Window)
            return null;
        var fall = known[0].Engagement!.Value - known[^1].Engagement!.Value;
        return fall >= options.EngagementFall ? Sign(RiskRule.EngagementFalls, fall, options.EngagementFall, known[^1]) : null;
    }

    /// <summary>The mean over the responses of the newest phases.</summary>
    private static RiskSign? LowAccuracy(IReadOnlyList<PhaseScore> phases, RiskOptions options)
    {
        PhaseScore[] known = [.. Newest(phases).Where(phase => phase.Accuracy is not null)];
        if (known.Length == 0)
            return null;
        var mean = known.Sum(phase => phase.Accuracy!.Value * phase.Responses) / known.Sum(phase => phase.Responses);
        return mean < options.LowAccuracy ? Sign(RiskRule.LowAccuracy, mean, options.LowAccuracy, known[^1]) : null;
    }

    /// <summary>The longest gap between the newest phases, or since the last of them.</summary>
    private static RiskSign? LongGap(IReadOnlyList<PhaseScore> phases, RiskOptions options, DateTimeOffset asOf)
    {
        var newest = Newest(phases);
        if (newest.IsEmpty)
            return null;
        var ends = newest.Skip(1).Select(phase => phase.Start).Append(asOf.ToUnixTimeMilliseconds());
        var (phase, gap) = newest.Zip(ends, (phase, end) => (phase, end - phase.End)).MaxBy(pair => pair.Item2);
        return gap > options.LongGap.TotalMilliseconds
            ? Sign(RiskRule.LongGap, gap / MillisecondsOfDay, (decimal)options.LongGap.TotalDays, phase)
            : null;
    }

    private static RiskSign Sign(RiskRule rule, decimal value, decimal limit, PhaseScore phase) =>
        new(rule, value, limit, phase.Phase, phase.Session, DateTimeOffset.FromUnixTimeMilliseconds(phase.Start));
}
