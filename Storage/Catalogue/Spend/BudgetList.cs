using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Budgets;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>The list of budgets, the period that began last first. A budget stands here once a call has asked it; its limit is the one of then.</summary>
internal static class BudgetList
{
    private const string List = "budgets";
    private const string Select = "SELECT id, limit_amount, spent, reserved, unpriced, refused, refused_amount FROM budget";

    public static Task<CataloguePage<Budget>> Read(IDatabase database, BudgetQuery query) => new Selection(Select)
        .Where("period = @period", "period", (int?)query.Period)
        .Behind("(from_day, id) < (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string), typeof(string)) : null)
        .Page(database, "ORDER BY from_day DESC, id DESC", query, Row, row => Cursor.Of(List, FirstDay(row.Id), row.Id.Value));

    private static string FirstDay(BudgetId id) => BudgetId.TryParse(id.Value, out var parts)
        ? parts.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : throw new InvalidDataException($"'{id}' is no budget id.");

    private static Budget Row(DbDataReader reader) => new()
    {
        Id = BudgetId.From(reader.GetString(0)),
        Limit = reader.AmountOrNull(1),
        Spent = Amounts.ToDollars(reader.GetInt64(2)),
        Reserved = Amounts.ToDollars(reader.GetInt64(3)),
        Unpriced = reader.GetInt32(4),
        Refused = reader.GetInt32(5),
        RefusedAmount = Amounts.ToDollars(reader.GetInt64(6)),
    };
}
