using System.Data.Common;
using LearningSessions.Storage.Catalogue.Spend;

namespace LearningSessions.Storage.Statistics;

/// <summary>What model calls cost by day.</summary>
internal static class Costs
{
    /// <summary>The number of model calls among the inputs; the others have that of their kind of session.</summary>
    public const int Input = 0;

    /// <summary>Selects the hours in which models were called.</summary>
    public const string Hours = "SELECT DISTINCT at / 3600000000 AS hour FROM model_call";

    private const string ByPurpose =
        "SELECT kind, COUNT(*), COUNT(*) - COUNT(cost), CAST(COALESCE(SUM(cost), 0) AS BIGINT) FROM model_call WHERE at >= @from AND at < @until GROUP BY kind";

    private static readonly string Spend = $"SELECT model, prompt, kind, {SpendSums.OfCalls} FROM model_call WHERE at >= @from AND at < @until GROUP BY model, prompt, kind";

    /// <summary>The statements that replace a day.</summary>
    public static async Task<IEnumerable<Statement>> Of(IDatabase database, DateOnly day, DateTimeOffset from, DateTimeOffset until)
    {
        var window = new Dictionary<string, object> { ["from"] = UnixMicroseconds.From(from), ["until"] = UnixMicroseconds.From(until) };
        var name = DayRows.Name(day);
        var purposes = await database.Query(ByPurpose, window, row => Values(name, row));
        var spend = await database.Query(Spend, window, row => Values(name, row));
        return
        [
            new("DELETE FROM daily_costs WHERE day = ?1", name),
            .. purposes.Select(row => new Statement("INSERT INTO daily_costs VALUES (?1, ?2, ?3, ?4, ?5)", row)),
            new("DELETE FROM daily_spend WHERE day = ?1", name),
            .. spend.Select(row => new Statement("INSERT INTO daily_spend VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)", row)),
        ];
    }

    private static object?[] Values(string day, DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return [day, .. values];
    }
}
