using LearningSessions.Postgres.Tests;
using Npgsql;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>PostgreSQL's own programs for backup and restore, as docs/cluster.md says to use them.</summary>
internal static class DatabaseDump
{
    /// <summary>Writes the database to a file while it is in use.</summary>
    public static void Take(PostgresServer server, string file) => Programs.Run([Find("pg_dump")], "-Fc", "-f", file, "-d", AddressOf(server));

    /// <summary>Puts it back over what is there. Nobody may use it meanwhile.</summary>
    public static void PutBack(PostgresServer server, string file) =>
        Programs.Run([Find("pg_restore")], "--clean", "--if-exists", "--exit-on-error", "-d", AddressOf(server), file);

    private static string Find(string program) =>
        Programs.Find(program) ?? throw new InvalidOperationException($"There is no {program} beside PostgreSQL's server on this machine.");

    private static string AddressOf(PostgresServer server)
    {
        var at = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        return $"host={at.Host} port={at.Port} user={at.Username} dbname={at.Database}";
    }
}
