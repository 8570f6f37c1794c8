using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports;

/// <summary>What an attempt tells its import.</summary>
[Alias("IImportWork")]
public interface IImportWork : IGrainWithStringKey
{
    /// <summary>All before this is durable.</summary>
    /// <returns>Whether the attempt is still the present one; else it must stop.</returns>
    [Alias("Reached")]
    Task<bool> Reached(int attempt, ImportCheckpoint checkpoint, ImportProgress progress);

    /// <summary>How far it is; nothing is stored.</summary>
    [Alias("Report"), OneWay]
    Task Report(int attempt, ImportProgress progress);

    /// <summary>The attempt has ended.</summary>
    [Alias("Ended")]
    Task Ended(int attempt, ImportOutcome outcome);
}
