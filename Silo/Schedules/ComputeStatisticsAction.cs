using System.Text.Json;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;
using LearningSessions.Grains.Statistics;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>The action <c>compute-statistics</c>: computes the days anew whose sessions have changed. One schedule alone runs it, so that two runs never meet.</summary>
public sealed class ComputeStatisticsAction(IDailyStatistics statistics, IOptions<DeploymentOptions> deployment) : IScheduledAction
{
    /// <summary>The one schedule that runs it; it is there from the first start.</summary>
    public static readonly ScheduleName Schedule = ScheduleName.From(IDailyStatistics.Schedule);

    /// <inheritdoc />
    public string Name => "compute-statistics";

    /// <inheritdoc />
    public string? FaultOf(JsonElement parameters) =>
        parameters.ValueKind == JsonValueKind.Object && !parameters.EnumerateObject().Any() ? null : "It takes no parameters.";

    /// <inheritdoc />
    public async Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel)
    {
        if (schedule != Schedule)
            return new ScheduledOutcome.Failed($"Only the schedule {Schedule} computes statistics: two at a time would put old figures over new ones.");
        var days = await statistics.Compute(TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone), cancel);
        return new ScheduledOutcome.Done(FormattableString.Invariant($"Computed {days} days of single kinds of session."));
    }
}
