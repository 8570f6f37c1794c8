using LearningSessions.Storage.Sqlite;
using Npgsql;

namespace LearningSessions.Storage.Postgres;

/// <summary>Brings a PostgreSQL database to the schema of this program. Processes that start at the same time wait for each other.</summary>
internal static class PostgresSchema
{
    // Any number, as long as nobody else who uses the database has the same: "LrnS".
    private const long Lock = 0x4C726E53;

    private static readonly string[][] Steps = SchemaSteps.For(SchemaSteps.Postgres);

    /// <summary>The schema version of this program.</summary>
    public static long Newest => Steps.Length;

    /// <summary>Runs the steps that are missing, all in one transaction.</summary>
    /// <exception cref="DatabaseTooNewException">A newer program wrote it.</exception>
    public static async Task Run(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, FormattableString.Invariant($"SELECT pg_advisory_xact_lock({Lock})"), cancel);
        await Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)", cancel);
        var version = await VersionOf(connection, cancel);
        if (version > Newest)
            throw new DatabaseTooNewException(connection.Database, version, Newest);
        if (version == Newest)
            return;
        foreach (var text in Steps.Skip((int)version).SelectMany(step => step))
            await Execute(connection, PostgresSql.OfSchema(text), cancel);
        await Execute(connection, FormattableString.Invariant($"DELETE FROM schema_version; INSERT INTO schema_version (version) VALUES ({Newest})"), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<long> VersionOf(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT COALESCE(MAX(version), 0) FROM schema_version", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
