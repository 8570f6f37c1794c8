using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Feedback;

/// <summary>The list of feedback, the one asked for last first.</summary>
internal static class FeedbackList
{
    private const string Select =
        "SELECT id, tutor, kind, from_day, to_day, status, revision, version, drafts, reason, requested_at, updated_at FROM feedback";

    private static readonly ListOrders<FeedbackRow> Orders = new(
        "feedback",
        "-requestedAt",
        [new("id", "id", typeof(string), row => row.Id.Value)],
        new("requestedAt", "requested_at", typeof(long), row => UnixMicroseconds.From(row.RequestedAt)),
        new("updatedAt", "updated_at", typeof(long), row => UnixMicroseconds.From(row.UpdatedAt)),
        new("tutor", "tutor", typeof(string), row => row.Tutor.Value),
        new("from", "from_day", typeof(string), row => row.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static Task<CataloguePage<FeedbackRow>> Read(IDatabase database, FeedbackQuery query) => Orders.Page(Of(query), database, query, Row);

    private static Selection Of(FeedbackQuery query) => new Selection(Select)
        .Where("tutor = @tutor", "tutor", query.Tutor?.Value)
        .Where("kind = @kind", "kind", (int?)query.Kind)
        .Where("status = @status", "status", (int?)query.Status)
        .Where("to_day >= @from", "from", query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Where("from_day <= @to", "to", query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static FeedbackRow Row(DbDataReader reader) => new(
        FeedbackId.From(reader.GetString(0)),
        TutorId.From(reader.GetString(1)),
        (FeedbackKind)reader.GetInt32(2),
        reader.Day(3),
        reader.Day(4),
        (FeedbackStatus)reader.GetInt32(5),
        reader.GetInt32(6),
        reader.GetInt32(7),
        reader.GetInt32(8),
        reader.TextOrNull(9),
        reader.Time(10),
        reader.Time(11));
}
