namespace LearningSessions.Storage.Statistics;

/// <summary>What model calls cost by day.</summary>
internal static class Costs
{
    /// <summary>The number of model calls among the inputs; the others have that of their kind of session.</summary>
    public const int Input = 0;

    /// <summary>Selects the hours in which models were called.</summary>
    public const string Hours = "SELECT DISTINCT at / 3600000000 AS hour FROM model_call";

    private const string Select =
        "SELECT kind, COUNT(*), COUNT(*) - COUNT(cost), CAST(COALESCE(SUM(cost), 0) AS BIGINT) FROM model_call WHERE at >= @from AND at < @until GROUP BY kind";

    /// <summary>The statements that replace a day.</summary>
    public static async Task<IEnumerable<Statement>> Of(IDatabase database, DateOnly day, DateTimeOffset from, DateTimeOffset until)
    {
        var rows = await database.Query(
            Select,
            new Dictionary<string, object> { ["from"] = UnixMicroseconds.From(from), ["until"] = UnixMicroseconds.From(until) },
            reader => new object?[] { DayRows.Name(day), reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3) });
        return rows.Select(row => new Statement("INSERT INTO daily_costs VALUES (?1, ?2, ?3, ?4, ?5)", row))
            .Prepend(new Statement("DELETE FROM daily_costs WHERE day = ?1", DayRows.Name(day)));
    }
}
