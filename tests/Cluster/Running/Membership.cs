using LearningSessions.Postgres.Tests;
using Npgsql;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>Who is in the cluster, as its table says.</summary>
internal static class Membership
{
    private const int Dead = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    /// <summary>Ends when the silo that was started last at this port is declared dead.</summary>
    public static async Task IsDeclaredDead(PostgresServer database, int port)
    {
        using var limit = new CancellationTokenSource(Longest);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(limit.Token);
        await using var status = new NpgsqlCommand("SELECT status FROM membership WHERE port = $1 ORDER BY generation DESC LIMIT 1", connection);
        status.Parameters.Add(new NpgsqlParameter { Value = port });
        // Nobody tells of a change of the table, so there is nothing here to await.
        while (await status.ExecuteScalarAsync(limit.Token) is not Dead)
            await Task.Delay(50, limit.Token);
    }
}
