namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>The answer when a person asks for another try.</summary>
[GenerateSerializer, Alias("RetryOutcome")]
public enum RetryOutcome
{
    /// <summary>It is under way again.</summary>
    Retried = 1,

    /// <summary>It is neither given up, skipped nor waiting for a retry: there is nothing to retry.</summary>
    NothingToRetry = 2,

    /// <summary>There is no such thing.</summary>
    Unknown = 3,
}
