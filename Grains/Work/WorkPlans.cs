using System.Collections.Immutable;
using System.Threading.RateLimiting;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Work;

/// <summary>How each kind of work is done in this process: retries, limits, hours.</summary>
public sealed class WorkPlans : IDisposable
{
    private readonly ImmutableDictionary<WorkKind, RetryOptions> retries;
    private readonly ImmutableDictionary<WorkKind, ConcurrencyLimiter> limits;
    private readonly ImmutableDictionary<WorkKind, WorkHours> hours;
    private readonly WorkOptions options;
    private readonly TimeZoneInfo zone;

    /// <summary>Reads the options once.</summary>
    /// <param name="retry">What holds for kinds that say nothing else.</param>
    /// <param name="work">What single kinds say.</param>
    /// <param name="deployment">In whose zone hours are.</param>
    public WorkPlans(IOptions<RetryOptions> retry, IOptions<WorkOptions> work, IOptions<DeploymentOptions> deployment)
    {
        options = work.Value;
        zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var kinds = Enum.GetValues<WorkKind>();
        retries = kinds.ToImmutableDictionary(kind => kind, kind => Over(retry.Value, OptionsOf(kind)));
        limits = kinds.Where(kind => OptionsOf(kind)?.MaxAtOnce is not null).ToImmutableDictionary(
            kind => kind,
            kind => new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = OptionsOf(kind)!.MaxAtOnce!.Value, QueueLimit = int.MaxValue }));
        hours = kinds.Where(kind => OptionsOf(kind)?.Hours is not null).ToImmutableDictionary(kind => kind, kind => WorkHours.Parse(OptionsOf(kind)!.Hours!));
    }

    /// <summary>How often a kind is tried and how long it waits.</summary>
    public RetryOptions RetryOf(WorkKind kind) => retries[kind];

    /// <summary>Whether attempts of a kind may begin at a time.</summary>
    public bool IsOpen(WorkKind kind, DateTimeOffset now) =>
        !hours.TryGetValue(kind, out var open) || open.Contain(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));

    /// <summary>A place among the attempts of a kind that may run at once, or null where there is no limit; disposing it leaves.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task<RateLimitLease>? PlaceOf(WorkKind kind, CancellationToken cancel) =>
        limits.TryGetValue(kind, out var limit) ? limit.AcquireAsync(1, cancel).AsTask() : null;

    /// <summary>The plan as others see it.</summary>
    public WorkKindPlan View(WorkKind kind, DateTimeOffset now)
    {
        var retry = RetryOf(kind);
        return new WorkKindPlan(
            kind, retry.MaxAttempts, retry.BaseDelay, retry.MaxDelay, retry.MaxInterruptions, OptionsOf(kind)?.MaxAtOnce, OptionsOf(kind)?.Hours, zone.Id, IsOpen(kind, now));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var limit in limits.Values)
            limit.Dispose();
    }

    private WorkKindOptions? OptionsOf(WorkKind kind) => options.Kinds.GetValueOrDefault(kind.ToString());

    private static RetryOptions Over(RetryOptions all, WorkKindOptions? kind) => new()
    {
        MaxAttempts = kind?.MaxAttempts ?? all.MaxAttempts,
        BaseDelay = kind?.BaseDelay ?? all.BaseDelay,
        MaxDelay = kind?.MaxDelay ?? all.MaxDelay,
        MaxInterruptions = kind?.MaxInterruptions ?? all.MaxInterruptions,
    };
}
