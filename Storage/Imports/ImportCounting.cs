using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Storage.Imports;

/// <summary>Counts what the learners' rows say of an import.</summary>
/// <param name="database">Where they lie.</param>
public sealed class ImportCounting(IDatabase database) : IImportCounting
{
    private const string Select =
        "SELECT CAST(COALESCE(SUM(duplicate), 0) AS BIGINT), CAST(COALESCE(SUM(unmatched), 0) AS BIGINT), CAST(COALESCE(SUM(no_phase), 0) AS BIGINT), "
        + "CAST(COALESCE(SUM(grouped), 0) AS BIGINT) FROM learner_import WHERE import = @import";

    /// <inheritdoc />
    public async Task<ImportCounts> Count(ImportId import, ImportCounts counts, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var sums = await database.Query(
            Select,
            new Dictionary<string, object> { ["import"] = import.Value },
            row => counts with { Duplicate = row.GetInt64(0), Unmatched = row.GetInt64(1), NoPhase = row.GetInt64(2), Grouped = row.GetInt64(3) });
        return sums[0];
    }
}
