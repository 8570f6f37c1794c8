namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>How a kind of work is done: what the configuration says of its retries, limits and hours.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="MaxAttempts">Failed attempts of one step before it is given up.</param>
/// <param name="BaseDelay">The longest first wait; doubled with each failure.</param>
/// <param name="MaxDelay">The longest wait that is not asked for by the service itself.</param>
/// <param name="MaxInterruptions">Times the process may end during one step before it runs alone; as many times more, and it is set aside.</param>
/// <param name="MaxAtOnce">Attempts at the same time; null for no limit.</param>
/// <param name="Hours">The hours in which attempts may begin, as <c>22:00-06:00</c>; null for all.</param>
/// <param name="TimeZone">The zone of these hours.</param>
/// <param name="IsOpen">Whether attempts may begin now.</param>
[GenerateSerializer, Immutable, Alias("WorkKindPlan")]
public sealed record WorkKindPlan(
    [property: Id(0)] WorkKind Kind,
    [property: Id(1)] int MaxAttempts,
    [property: Id(2)] TimeSpan BaseDelay,
    [property: Id(3)] TimeSpan MaxDelay,
    [property: Id(4)] int MaxInterruptions,
    [property: Id(5)] int? MaxAtOnce,
    [property: Id(6)] string? Hours,
    [property: Id(7)] string TimeZone,
    [property: Id(8)] bool IsOpen);
