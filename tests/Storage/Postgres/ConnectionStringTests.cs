using LearningSessions.Storage.Postgres;
using Npgsql;

namespace LearningSessions.Storage.Tests.Postgres;

public sealed class ConnectionStringTests
{
    private const int ServersOwnLimit = 100;
    private const int PoolsOfAProcess = 2;

    [Fact]
    public void Two_processes_stay_below_what_a_server_allows_by_itself() =>
        Assert.InRange(Of("Host=db").MaxPoolSize * PoolsOfAProcess * 2, 1, ServersOwnLimit);

    [Fact]
    public void What_is_given_stays() => Assert.Equal(7, Of("Host=db;Maximum Pool Size=7").MaxPoolSize);

    private static NpgsqlConnectionStringBuilder Of(string given) => new(PostgresDatabase.ConnectionStringOf(new PostgresStorageOptions { ConnectionString = given }));
}
