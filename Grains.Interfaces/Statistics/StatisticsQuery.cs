namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>Which sessions are counted.</summary>
/// <param name="From">The first day, of the deployment's zone.</param>
/// <param name="To">The last day; it counts too.</param>
[GenerateSerializer, Immutable, Alias("StatisticsQuery")]
public sealed record StatisticsQuery([property: Id(0)] DateOnly From, [property: Id(1)] DateOnly To)
{
    /// <summary>Of this kind alone.</summary>
    [Id(2)] public SessionKind? Kind { get; init; }

    /// <summary>Of this school (calls, lessons) or group (chats, live speech).</summary>
    [Id(3)] public string? Group { get; init; }

    /// <summary>Of this subject.</summary>
    [Id(4)] public string? Subject { get; init; }

    /// <summary>Of this class or level.</summary>
    [Id(5)] public string? Level { get; init; }
}
