using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LearningSessions.Grains.Interfaces.Chats;
using Npgsql;
using NpgsqlTypes;

namespace LearningSessions.Integrations.ChatTables;

/// <summary>Conversations in another program's PostgreSQL: the tables <c>session</c> and <c>message</c> (<c>remote</c> is true for the person), and the table
/// <c>analysis</c> that can be filled. Nothing else is read, and nothing but <c>analysis</c> is written.</summary>
public sealed class PostgresChatTables : IAsyncDisposable
{
    private const string NotNullViolation = "23502";

    private readonly NpgsqlDataSource source;
    private readonly ChatTableShape shape;

    private PostgresChatTables(NpgsqlDataSource source, ChatTableShape shape) => (this.source, this.shape) = (source, shape);

    /// <summary>Opens the tables.</summary>
    /// <exception cref="InvalidDataException">They are not there, or lack a column; or the database lets nobody in.</exception>
    public static async Task<PostgresChatTables> Open(string connection, CancellationToken cancel)
    {
        NpgsqlDataSource? source = null;
        try
        {
            source = NpgsqlDataSource.Create(connection);
            return new PostgresChatTables(source, await ChatTableShape.Read(source, cancel));
        }
        catch (Exception failure) when (failure is NpgsqlException or ArgumentException or InvalidDataException)
        {
            if (source is not null)
                await source.DisposeAsync();
            throw failure as InvalidDataException ?? new InvalidDataException($"The database of the conversations cannot be read. {failure.Message}", failure);
        }
    }

    /// <summary>All sessions that have messages, in the order of their ids.</summary>
    public async IAsyncEnumerable<TableSession> Sessions([EnumeratorCancellation] CancellationToken cancel)
    {
        var group = shape.Group is { } column ? $"s.{Name(column)}::text" : "NULL::text";
        await using var command = source.CreateCommand(
            $"SELECT s.id::text, {group}, m.id::text, m.remote::boolean, m.{Name(shape.Text)}::text, (EXTRACT(EPOCH FROM m.{Name(shape.At)}) * 1000)::bigint "
            + $"FROM session s JOIN message m ON m.session_id = s.id WHERE m.{Name(shape.Text)} IS NOT NULL AND m.{Name(shape.At)} IS NOT NULL AND m.remote IS NOT NULL "
            + "ORDER BY s.id, 6, m.id");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (id, name, messages) = ((string?)null, (string?)null, ImmutableArray.CreateBuilder<ChatMessage>());
        while (await reader.ReadAsync(cancel))
        {
            if (id is not null && id != reader.GetString(0))
                yield return new TableSession(id, name, messages.DrainToImmutable());
            (id, name) = (reader.GetString(0), await reader.IsDBNullAsync(1, cancel) ? null : reader.GetString(1));
            messages.Add(Message(reader));
        }

        if (id is not null)
            yield return new TableSession(id, name, messages.DrainToImmutable());
    }

    /// <summary>Writes an analysis beside its session, where that has none.</summary>
    /// <param name="analysis">What it says.</param>
    /// <param name="overwrite">Whether one that is there gives way.</param>
    /// <param name="cancel">Before it is written.</param>
    /// <returns>Whether it was written: not when there is one already, or when the satisfaction is unknown and the table takes no unknown one.</returns>
    public async Task<bool> Write(TableAnalysis analysis, bool overwrite, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            // Two writers of one session wait for each other here.
            await Run(connection, "SELECT 1 FROM session WHERE id::text = $1 FOR UPDATE", [analysis.Session], cancel);
            if (overwrite)
                await Run(connection, "DELETE FROM analysis WHERE session_id::text = $1", [analysis.Session], cancel);
            var written = await Insert(connection, analysis, cancel);
            await transaction.CommitAsync(cancel);
            return written;
        }
        catch (PostgresException refused) when (refused.SqlState == NotNullViolation && analysis.Satisfaction is null)
        {
            return false;
        }
    }

    /// <summary>Makes the table of analyses where there is none.</summary>
    public async Task<PostgresChatTables> WithAnalysis(CancellationToken cancel)
    {
        if (shape.HasAnalysis)
            return this;
        await using (var command = source.CreateCommand(
            "DO $$ DECLARE kind text; BEGIN SELECT format_type(atttypid, atttypmod) INTO kind FROM pg_attribute WHERE attrelid = 'session'::regclass AND attname = 'id'; "
            + "EXECUTE 'CREATE TABLE IF NOT EXISTS analysis (id bigserial PRIMARY KEY, session_id ' || kind || ' NOT NULL, satisfaction integer, summary text, "
            + "improvement text, created_at timestamptz NOT NULL DEFAULT now())'; END $$"))
            await command.ExecuteNonQueryAsync(cancel);
        return new PostgresChatTables(source, await ChatTableShape.Read(source, cancel));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<bool> Insert(NpgsqlConnection connection, TableAnalysis analysis, CancellationToken cancel)
    {
        var columns = new List<string> { "session_id", "satisfaction" };
        var values = new List<string> { "s.id", "$2" };
        var arguments = new List<object?> { analysis.Session, (object?)analysis.Satisfaction };
        foreach (var (column, lines) in new[] { (shape.Summary, analysis.Summary), (shape.Improvement, analysis.Improvements) })
        {
            if (column is null)
                continue;
            columns.Add(Name(column));
            arguments.Add(shape.Lists.Contains(column) ? lines.ToArray() : string.Join('\n', lines));
            values.Add(FormattableString.Invariant($"${arguments.Count}"));
        }

        if (shape.AnalysedAt is { } at)
        {
            columns.Add(Name(at));
            values.Add("now()");
        }

        return await Run(
            connection,
            $"INSERT INTO analysis ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM session s WHERE s.id::text = $1 "
            + "AND NOT EXISTS (SELECT 1 FROM analysis a WHERE a.session_id = s.id)",
            arguments,
            cancel) > 0;
    }

    private static async Task<int> Run(NpgsqlConnection connection, string sql, List<object?> arguments, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(argument is null
                ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }
                : new NpgsqlParameter { Value = argument });
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static ChatMessage Message(NpgsqlDataReader reader)
    {
        var text = reader.GetString(4);
        return new ChatMessage
        {
            Id = reader.GetString(2),
            Sender = reader.GetBoolean(3) ? ChatSender.Person : ChatSender.Assistant,
            Text = text.Length <= ChatMessage.MaxLength ? text : text[..ChatMessage.MaxLength],
            At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)),
        };
    }

    private static string Name(string column) => $"\"{column}\"";
}
