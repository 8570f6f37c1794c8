namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Keeps what one bulk retry did. Key: its id.</summary>
[Alias("IBulkRetryGrain")]
public interface IBulkRetryGrain : IGrainWithStringKey
{
    /// <summary>Keeps it: before the owners are asked, and afterwards with what came of it. The same again changes nothing.</summary>
    [Alias("Note")]
    Task Note(BulkRetry retry);

    /// <summary>What is kept; null when there is none of this id.</summary>
    [Alias("Get"), ReadOnly]
    Task<BulkRetry?> Get();
}
