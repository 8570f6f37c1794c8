using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports;

/// <summary>Counts what the learners hold of an import.</summary>
public interface IImportCounting
{
    /// <summary>The counts with those that come from the learners: duplicate, unmatched, without phase, grouped.</summary>
    Task<ImportCounts> Count(ImportId import, ImportCounts counts, CancellationToken cancel);
}
