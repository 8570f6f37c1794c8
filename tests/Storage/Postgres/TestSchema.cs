using LearningSessions.Postgres.Tests;
using LearningSessions.Storage.Postgres;
using Npgsql;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>A schema of one test's own in the server that the tests of this process share.</summary>
public sealed class TestSchema : IDisposable
{
    private static readonly Lazy<PostgresServer> Server = new(Start);
    private static int count;

    private readonly string name = $"test_{Interlocked.Increment(ref count)}";

    public TestSchema() => Run($"CREATE SCHEMA {name}");

    public PostgresStorageOptions Options => new() { ConnectionString = $"{Server.Value.ConnectionString};Search Path={name};Maximum Pool Size=20;Timeout=120" };

    public void Dispose() => Run($"DROP SCHEMA {name} CASCADE");

    /// <summary>Runs a statement as the owner of everything.</summary>
    public static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server.Value.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgresServer Start()
    {
        var server = PostgresServer.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }
}
