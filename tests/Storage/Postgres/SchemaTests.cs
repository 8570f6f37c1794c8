using LearningSessions.Storage.Postgres;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>How a database comes to its schema.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Both_databases_have_the_same_steps() =>
        Assert.Equal(SchemaSteps.For(SchemaSteps.Sqlite).Length, SchemaSteps.For(SchemaSteps.Postgres).Length);

    [Fact]
    public void No_step_is_empty()
    {
        Assert.All(SchemaSteps.For(SchemaSteps.Sqlite), Assert.NotEmpty);
        Assert.All(SchemaSteps.For(SchemaSteps.Postgres), Assert.NotEmpty);
    }

    [PostgresFact]
    public async Task Processes_that_start_at_once_make_one_schema()
    {
        using var schema = new TestSchema();

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresDatabase.Open(schema.Options, TimeProvider.System)));

        Assert.Equal([PostgresSchema.Newest], await Versions(opened[0]));
        foreach (var database in opened)
            await database.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        using var schema = new TestSchema();
        await using (var database = await PostgresDatabase.Open(schema.Options, TimeProvider.System))
            await database.Execute("UPDATE schema_version SET version = version + 1");

        await Assert.ThrowsAsync<DatabaseTooNewException>(() => PostgresDatabase.Open(schema.Options, TimeProvider.System));
    }

    [PostgresFact]
    public async Task A_server_that_lets_nobody_in_is_named_in_one_line()
    {
        using var schema = new TestSchema();
        var options = new PostgresStorageOptions
        {
            ConnectionString = schema.Options.ConnectionString.Replace("Database=postgres", "Database=nowhere", StringComparison.Ordinal),
            StartTimeout = TimeSpan.Zero,
        };

        var refused = await Assert.ThrowsAsync<DatabaseUnreachableException>(() => PostgresDatabase.Open(options, TimeProvider.System));

        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static Task<IReadOnlyList<long>> Versions(PostgresDatabase database) =>
        database.Query("SELECT version FROM schema_version", new Dictionary<string, object>(), reader => reader.GetInt64(0));
}
