using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Keeps reports of a message that came before the answer to its sending, in memory: the answer follows within seconds, and a report of another
/// state or a receipt comes anyway.</summary>
[GrainType("early-reports")]
public sealed class EarlyReportsGrain : Grain, IEarlyReportsGrain
{
    private const int MaxReports = 10;

    private ImmutableArray<DeliveryReport> reports = [];

    /// <inheritdoc />
    public Task Keep(DeliveryReport report)
    {
        if (reports.Length < MaxReports && !reports.Contains(report))
            reports = reports.Add(report);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<ImmutableArray<DeliveryReport>> Take()
    {
        var taken = reports;
        reports = [];
        DeactivateOnIdle();
        return Task.FromResult(taken);
    }
}
