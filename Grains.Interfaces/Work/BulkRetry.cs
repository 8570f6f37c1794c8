namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Much work that a person had tried again at once: which, and what came of asking its owners.</summary>
[GenerateSerializer, Immutable, Alias("BulkRetry")]
public sealed record BulkRetry
{
    /// <summary>Under this key an owner's call carries the id of the bulk retry that it is part of.</summary>
    public const string ContextKey = "bulk-retry";

    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>Who wanted it.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>Of which kind; null for all.</summary>
    [Id(3)] public WorkKind? Kind { get; init; }

    /// <summary>Where it stood.</summary>
    [Id(4)] public required WorkState State { get; init; }

    /// <summary>Of which tutor, by id; null for all.</summary>
    [Id(5)] public string? Tutor { get; init; }

    /// <summary>Of which learner, by id; null for all.</summary>
    [Id(6)] public string? Learner { get; init; }

    /// <summary>What was searched for; null for nothing.</summary>
    [Id(7)] public string? Search { get; init; }

    /// <summary>How much the filter found, also beyond the limit.</summary>
    [Id(8)] public int Matched { get; init; }

    /// <summary>How much was tried again; null while its owners are asked, and for good where the end of a process cut that off.</summary>
    [Id(9)] public int? Retried { get; init; }

    /// <summary>How much went on or ended in the meantime.</summary>
    [Id(10)] public int NotRetriable { get; init; }

    /// <summary>How much could not be asked.</summary>
    [Id(11)] public int Failed { get; init; }
}
