using System.Data.Common;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>The list of bulk retries, the newest first.</summary>
internal static class BulkRetryList
{
    private const string Select =
        "SELECT id, at, retried_by, kind, state, tutor, learner, search, matched, retried, not_retriable, failed FROM bulk_retry";

    private static readonly ListOrders<BulkRetry> Orders = new(
        "bulk-retries",
        "-at",
        [new("id", "id", typeof(string), row => row.Id)],
        new SortColumn<BulkRetry>("at", "at", typeof(long), row => UnixMicroseconds.From(row.At)));

    public static async Task<CataloguePage<BulkRetryRow>> Read(IDatabase database, BulkRetryQuery request)
    {
        var part = await Orders.Page(new Selection(Select), database, request, Row);
        var rows = new List<BulkRetryRow>();
        foreach (var retry in part.Items)
            rows.Add(new BulkRetryRow(retry, await Now(database, retry.Id)));
        return new CataloguePage<BulkRetryRow>(rows, part.Next);
    }

    private static async Task<Dictionary<WorkState, int>> Now(IDatabase database, string id) =>
        (await new Selection("SELECT state, COUNT(*) FROM work")
            .Where("bulk_retry = @id", "id", id)
            .Rows(database, "GROUP BY state", int.MaxValue, reader => ((WorkState)reader.GetInt32(0), reader.GetInt32(1))))
        .ToDictionary(count => count.Item1, count => count.Item2);

    private static BulkRetry Row(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        At = reader.Time(1),
        By = reader.GetString(2),
        Kind = reader.IsDBNull(3) ? null : (WorkKind)reader.GetInt32(3),
        State = (WorkState)reader.GetInt32(4),
        Tutor = reader.TextOrNull(5),
        Learner = reader.TextOrNull(6),
        Search = reader.TextOrNull(7),
        Matched = reader.GetInt32(8),
        Retried = reader.IsDBNull(9) ? null : reader.GetInt32(9),
        NotRetriable = reader.GetInt32(10),
        Failed = reader.GetInt32(11),
    };
}
