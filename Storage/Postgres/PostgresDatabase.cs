using System.Data.Common;
using Npgsql;

namespace LearningSessions.Storage.Postgres;

/// <summary>The database of a cluster. Each statement is a transaction of its own, durable when it returns as far as the server is
/// (<c>synchronous_commit</c>).</summary>
public sealed class PostgresDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    // The engine's providers have a pool of their own, so a process takes twice as many.
    private const int MaxConnections = 25;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private PostgresDatabase(NpgsqlDataSource source) => Source = source;

    /// <summary>Connections.</summary>
    internal NpgsqlDataSource Source { get; }

    /// <summary>The connection string with what this program adds to it: statements are prepared, a dead peer is noticed, a server of a few hundred
    /// connections serves several processes.</summary>
    public static string ConnectionStringOf(PostgresStorageOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var full = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "learning-sessions",
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 3,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            Timeout = 5,
            KeepAlive = 10,
            MaxPoolSize = MaxConnections,
        };
        foreach (var key in given.Keys)
            full[key] = given[key];
        return full.ToString();
    }

    /// <summary>Opens the database and brings its schema up to date; waits for a server that does not answer yet.</summary>
    /// <exception cref="Sqlite.DatabaseTooNewException">A newer program wrote it.</exception>
    /// <exception cref="DatabaseUnreachableException">It did not answer in time, or refused.</exception>
    public static async Task<PostgresDatabase> Open(PostgresStorageOptions options, TimeProvider time, CancellationToken cancel = default)
    {
        var source = NpgsqlDataSource.Create(ConnectionStringOf(options));
        try
        {
            await Prepare(source, time.GetUtcNow() + options.StartTimeout, time, cancel);
            return new PostgresDatabase(source);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<int> Execute(string sql, params object?[] arguments)
    {
        await using var command = Source.CreateCommand(PostgresSql.Of(sql));
        PostgresSql.Give(command.Parameters, arguments);
        return await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc />
    public async Task ExecuteAll(IReadOnlyCollection<Statement> statements)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in statements)
            batch.BatchCommands.Add(PostgresSql.Command(statement.Sql, statement.Arguments));
        if (statements.Count > 0)
            await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TRow>> Query<TRow>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, TRow> read)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<TRow>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => Source.Dispose();

    private static async Task Prepare(NpgsqlDataSource source, DateTimeOffset until, TimeProvider time, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await PostgresSchema.Run(source, cancel);
                return;
            }
            catch (NpgsqlException failure) when (failure.IsTransient && time.GetUtcNow() < until)
            {
                await Task.Delay(Pause, time, cancel);
            }
            catch (NpgsqlException failure) when (failure is not PostgresException { SqlState: ['4', '2', ..] })
            {
                throw new DatabaseUnreachableException(failure);
            }
        }
    }
}
