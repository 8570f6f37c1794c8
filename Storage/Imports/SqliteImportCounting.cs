using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Imports;

/// <summary>Counts what the learners' rows say of an import.</summary>
/// <param name="database">Where they lie.</param>
public sealed class SqliteImportCounting(SqliteDatabase database) : IImportCounting
{
    private const string Select = "SELECT SUM(duplicate), SUM(unmatched), SUM(no_phase), SUM(grouped) FROM learner_import WHERE import = ?1";

    /// <inheritdoc />
    public Task<ImportCounts> Count(ImportId import, ImportCounts counts, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(statements => statements.QueryFirst(
            Select,
            row => counts with { Duplicate = row.Long(0), Unmatched = row.Long(1), NoPhase = row.Long(2), Grouped = row.Long(3) },
            counts,
            import.Value)));
    }
}
