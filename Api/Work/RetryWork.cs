namespace LearningSessions.Api.Work;

/// <summary>Which work is to be tried again.</summary>
public sealed record RetryWork
{
    /// <summary>The most that one request retries where it does not say.</summary>
    public const int DefaultLimit = 1_000;

    /// <summary>The most that one request may retry.</summary>
    public const int MaxLimit = 10_000;

    /// <summary>Of which kind: recording or feedback; both when left out.</summary>
    public string? Kind { get; init; }

    /// <summary>Where it stands; deadLetter when left out. What is skipped or retrying can be retried too.</summary>
    public string? State { get; init; }

    /// <summary>Of which tutor, by id.</summary>
    public string? Tutor { get; init; }

    /// <summary>Of which learner, by id.</summary>
    public string? Learner { get; init; }

    /// <summary>Text that key, tutor, learner, the learner's name or one of its errors holds, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Only tells what would be retried.</summary>
    public bool Preview { get; init; }

    /// <summary>How many at most, what was accepted last first: 1 to 10,000; 1,000 when left out.</summary>
    public int? Limit { get; init; }
}
