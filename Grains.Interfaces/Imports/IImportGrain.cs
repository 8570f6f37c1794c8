using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>One import: reads a file, gives the learners what is theirs, and goes on where it was after a crash. Key: the import's id.</summary>
[Alias("IImportGrain")]
public interface IImportGrain : IWorkOwner
{
    /// <summary>Accepts a file and begins. The same command again gives the same answer.</summary>
    [Alias("Submit")]
    Task<SubmitImportOutcome> Submit(SubmitImport command);

    /// <summary>The import, or null when there is none of this id.</summary>
    [Alias("Get"), ReadOnly]
    Task<Import?> Get();

    /// <summary>Takes up an import that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
