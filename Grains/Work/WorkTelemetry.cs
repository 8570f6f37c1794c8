using System.Diagnostics;
using System.Diagnostics.Metrics;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Telemetry;

namespace LearningSessions.Grains.Work;

/// <summary>Traces attempts and measures how long they take.</summary>
internal static class WorkTelemetry
{
    private static readonly Histogram<double> Duration = GrainsTelemetry.Metrics.CreateHistogram<double>(
        "learning_sessions.work.step.duration", "s", "How long an attempt of a step took, its outcome saved.");

    /// <summary>The attempt with an activity of its own, a child of whatever began it.</summary>
    public static Func<CancellationToken, Task> Traced(WorkKind kind, string key, WorkProgress work, Func<CancellationToken, Task> attempt)
    {
        var begunBy = Activity.Current?.Context ?? default;
        return async cancel =>
        {
            using var activity = GrainsTelemetry.Traces.StartActivity(
                $"{kind} {work.Step}",
                ActivityKind.Internal,
                begunBy,
                [new("work.kind", Name(kind)), new("work.key", key), new("work.step", work.Step), new("work.attempt", work.Attempt)]);
            try
            {
                await attempt(cancel);
            }
            catch (Exception failure)
            {
                activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
                throw;
            }
        };
    }

    /// <summary>Notes the end of an attempt.</summary>
    /// <param name="kind">Of which kind of work.</param>
    /// <param name="step">The step it was at.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="after">Where the work stood afterwards.</param>
    public static void Ended(WorkKind kind, string step, TimeSpan elapsed, WorkState after) => Duration.Record(
        elapsed.TotalSeconds,
        new("work.kind", Name(kind)),
        new("work.step", step),
        new("work.outcome", after switch
        {
            WorkState.Retrying => "failed",
            WorkState.DeadLetter => "given_up",
            WorkState.Skipped => "skipped",
            _ => "succeeded",
        }));

    private static string Name(WorkKind kind) => kind.ToString().ToLowerInvariant();
}
