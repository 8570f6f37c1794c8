using System.Text.Json;
using LearningSessions.Storage.States;
using Npgsql;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>Writes the rows of states, each under the mark that the write of its state has left. The mark is the lock: rows are written only by
/// whoever holds the mark of the very version they show, so that they never go back.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="time">Stamps the rows.</param>
internal sealed class CatalogueRows(PostgresDatabase database, TimeProvider time)
{
    private const string ClearMark = "DELETE FROM state_mark WHERE state = $1 AND grain_key = $2 AND version = $3";

    // Counts one mark or divides by none, which ends the batch with nothing done. Nothing that writes rows divides by what it reads.
    private const string ClearMarkOrFail = """
        WITH cleared AS (DELETE FROM state_mark WHERE state = ?1 AND grain_key = ?2 AND version = ?3 RETURNING 1)
        SELECT 1 / COUNT(*) FROM cleared
        """;

    private const string DoNotWaitForDisk = "SELECT set_config('synchronous_commit', 'off', true)";

    private const string Marks = """
        SELECT m.state, m.grain_key, s.version, s.payload
        FROM state_mark m JOIN grain_state s ON s.state = m.state AND s.grain_key = m.grain_key
        """;

    private const string Oldest = $"""
        {Marks}
        WHERE m.marked_at < now() - $1 AND m.state = ANY ($2)
        ORDER BY m.marked_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED
        """;

    private const string One = $"{Marks} WHERE m.state = $1 AND m.grain_key = $2 FOR UPDATE OF m";

    private const string Postpone = "UPDATE state_mark SET marked_at = now() WHERE state = ?1 AND grain_key = ?2";

    private static readonly string[] Known = [.. StateNames.Projected.Keys];

    /// <summary>Tells the database which states leave marks. A state that another build projects stays.</summary>
    public async Task Declare(CancellationToken cancel)
    {
        await using var batch = database.Source.CreateBatch();
        foreach (var name in StateNames.Projected.Keys.Order(StringComparer.Ordinal))
            batch.BatchCommands.Add(PostgresSql.Command("INSERT INTO projected_state (state) VALUES (?1) ON CONFLICT DO NOTHING", [name]));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Writes the rows of a version of a state, unless that was done or a newer version was written meanwhile. One transaction and one message to
    /// the server.</summary>
    public async Task Write(string state, string key, int version, RowChange[] rows, CancellationToken cancel = default)
    {
        await using var batch = database.Source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(DoNotWaitForDisk));
        batch.BatchCommands.Add(PostgresSql.Command(ClearMarkOrFail, [state, key, version]));
        Add(batch, rows, version);
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            // The mark of this version is gone: somebody else has written its rows, or a newer version's.
        }
    }

    /// <summary>Writes the rows of the state that has been behind longest.</summary>
    /// <param name="age">If it has been so for this long.</param>
    /// <param name="cancel">Leaves it behind.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> WriteOldest(TimeSpan age, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await Begin(connection, cancel);
        if (await Read(connection, Oldest, [age, Known], cancel) is not { } marked)
            return false;
        try
        {
            await Write(connection, marked, cancel);
        }
        catch (JsonException)
        {
            // One state that cannot be read must not keep the others waiting behind it.
            await transaction.RollbackAsync(cancel);
            await database.Execute(Postpone, marked.State, marked.Key);
            throw;
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Writes the rows of a state that is behind, waiting for whoever is writing them; does nothing where it is not.</summary>
    public async Task CatchUp(string state, string key, CancellationToken cancel = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await Begin(connection, cancel);
        if (await Read(connection, One, [state, key], cancel) is { } marked)
            await Write(connection, marked, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task Write(NpgsqlConnection connection, Marked marked, CancellationToken cancel)
    {
        var rows = StateNames.Projected[marked.State].Rows(marked.Key, marked.Payload, time.GetUtcNow());
        if (await Clear(connection, marked.State, marked.Key, marked.Version, cancel))
            await Write(connection, rows, marked.Version, cancel);
    }

    // The mark goes with the rows or stays with them: losing both in a crash of the server loses nothing, so nobody waits for the disk.
    private static async Task<NpgsqlTransaction> Begin(NpgsqlConnection connection, CancellationToken cancel)
    {
        var transaction = await connection.BeginTransactionAsync(cancel);
        await using var relax = new NpgsqlCommand("SET LOCAL synchronous_commit = off", connection);
        await relax.ExecuteNonQueryAsync(cancel);
        return transaction;
    }

    private static async Task<bool> Clear(NpgsqlConnection connection, string state, string key, int version, CancellationToken cancel)
    {
        await using var clear = new NpgsqlCommand(ClearMark, connection);
        PostgresSql.Give(clear.Parameters, [state, key, version]);
        return await clear.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static async Task Write(NpgsqlConnection connection, RowChange[] rows, int version, CancellationToken cancel)
    {
        if (rows.Length == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, rows, version);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(NpgsqlBatch batch, RowChange[] rows, int version)
    {
        foreach (var (sql, arguments) in rows.Select(row => row.Statement(version)))
            batch.BatchCommands.Add(PostgresSql.Command(sql, arguments));
    }

    private static async Task<Marked?> Read(NpgsqlConnection connection, string sql, object?[] arguments, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(sql, connection);
        PostgresSql.Give(select.Parameters, arguments);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new Marked(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3))
            : null;
    }

    private sealed record Marked(string State, string Key, int Version, byte[]? Payload);
}
