using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Integrations.ChatTables;
using LearningSessions.Postgres.Tests;
using LearningSessions.Silo.Chats;
using Npgsql;

namespace LearningSessions.Silo.Tests.Chats;

/// <summary>Another program's conversations in a real PostgreSQL.</summary>
public sealed class ChatTablesTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Tables = """
        CREATE TABLE session (id serial PRIMARY KEY, branch text, created_at timestamp NOT NULL DEFAULT now());
        CREATE TABLE message (id serial PRIMARY KEY, session_id integer NOT NULL REFERENCES session, remote boolean NOT NULL, content text, created_at timestamp NOT NULL);
        INSERT INTO session (branch) VALUES ('north'), ('south'), (NULL), ('south');
        INSERT INTO message (session_id, remote, content, created_at) VALUES
            (1, true, 'Hola, quiero reservar.', '2026-11-01 10:00:00'), (1, false, 'Queda reservada y confirmada.', '2026-11-01 10:01:00'), (1, true, '¡Perfecto, muchas gracias!', '2026-11-01 10:02:00'),
            (2, false, 'No tenemos lugar, lo siento.', '2026-11-01 10:05:00'), (2, true, '¿Hay lugar hoy?', '2026-11-01 10:00:00'), (2, true, 'Pésima atención, es inaceptable.', '2026-11-01 10:06:00'),
            (3, true, '¿Hola?', '2026-11-01 10:00:00'), (3, true, NULL, '2026-11-01 10:01:00');
        """;

    [PostgresFact]
    public async Task Sessions_are_taken_analysed_and_written_back_once()
    {
        using var server = PostgresServer.Start();
        await Run(server, Tables + "CREATE TABLE analysis (id serial PRIMARY KEY, session_id integer REFERENCES session, satisfaction integer, summary text, improvement text, created_at timestamp);");
        await Run(server, "INSERT INTO analysis (session_id, satisfaction, summary) VALUES (2, 4, 'By hand.')");
        await using var tables = await PostgresChatTables.Open(server.ConnectionString, CancellationToken.None);

        var first = await Import(tables, writeBack: true);
        var second = await Import(tables, writeBack: true);

        Assert.Equal(new ChatTableCounts(3, 7, 3, 2, 0), first);
        Assert.Equal(new ChatTableCounts(3, 7, 3, 0, 0), second);
        Assert.Equal(["1 good north", "2 4 By hand.", "3 unknown"], await Rows(
            server,
            "SELECT a.session_id || ' ' || CASE WHEN a.session_id = 2 THEN a.satisfaction || ' ' || a.summary WHEN a.satisfaction IS NULL THEN 'unknown' WHEN a.satisfaction >= 7 THEN 'good ' || s.branch ELSE 'bad' END "
            + "FROM analysis a JOIN session s ON s.id = a.session_id ORDER BY a.session_id"));
        Assert.Contains("Solo escribió la persona", (await Rows(server, "SELECT summary FROM analysis WHERE session_id = 3")).Single(), StringComparison.Ordinal);

        await Import(tables, writeBack: true, overwrite: true);
        Assert.Equal(["2"], await Rows(server, "SELECT session_id::text FROM analysis WHERE satisfaction <= 3"));
        Assert.Equal(["3"], await Rows(server, "SELECT count(*)::text FROM analysis"));
    }

    [PostgresFact]
    public async Task Without_a_table_of_analyses_one_is_made_and_only_where_it_is_to_be_filled()
    {
        using var server = PostgresServer.Start();
        await Run(server, Tables.Replace("serial PRIMARY KEY, branch", "uuid PRIMARY KEY DEFAULT gen_random_uuid(), n serial, branch", StringComparison.Ordinal)
            .Replace("session_id integer NOT NULL REFERENCES session", "session_id uuid NOT NULL", StringComparison.Ordinal)
            .Split("INSERT INTO message", StringSplitOptions.None)[0]);
        await Run(server, "INSERT INTO message (session_id, remote, content, created_at) SELECT id, n % 2 = 0, 'Hello?', '2026-11-01' FROM session");
        await using var tables = await PostgresChatTables.Open(server.ConnectionString, CancellationToken.None);

        Assert.Equal(0, (await Import(tables, writeBack: false)).Written);
        Assert.Equal(["0"], await Rows(server, "SELECT count(*)::text FROM information_schema.tables WHERE table_name = 'analysis'"));
        Assert.Equal(4, (await Import(tables, writeBack: true)).Written);
        Assert.Equal(["4"], await Rows(server, "SELECT count(*)::text FROM analysis JOIN session ON session.id = analysis.session_id"));
    }

    [PostgresFact]
    public async Task A_database_that_holds_no_conversations_is_refused_with_what_is_missing()
    {
        using var server = PostgresServer.Start();
        await Run(server, "CREATE TABLE session (id int); CREATE TABLE message (id int, session_id int, content text, created_at timestamp)");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => PostgresChatTables.Open(server.ConnectionString, CancellationToken.None));
        Assert.Contains("message has no column remote", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => PostgresChatTables.Open("Host=127.0.0.1;Port=1;Database=none;Timeout=2", CancellationToken.None));
    }

    private Task<ChatTableCounts> Import(PostgresChatTables tables, bool writeBack, bool overwrite = false) =>
        new ChatTableImport(silo.Grains, silo.Get<ChatWriting>(), TimeProvider.System).Run(tables, writeBack, overwrite, CancellationToken.None);

    private static async Task Run(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> Rows(PostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
