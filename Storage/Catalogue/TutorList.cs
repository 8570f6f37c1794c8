using System.Data.Common;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue;

/// <summary>The list of tutors, by name.</summary>
internal static class TutorList
{
    private const string List = "tutors";
    private const string Select =
        "SELECT id, name, phone, language, created_at, (SELECT COUNT(*) FROM recording WHERE recording.tutor = tutor.id), "
        + "(SELECT MAX(recorded_at) FROM recording WHERE recording.tutor = tutor.id) FROM tutor";

    public static Task<CataloguePage<TutorRow>> Read(IDatabase database, TutorQuery query) => new Selection(Select)
        .Search(query.Search)
        .Behind("(sort_name, id) > (@key0, @key1)", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string), typeof(string)) : null)
        .Page(database, "ORDER BY sort_name, id", query, Row, row => Cursor.Of(List, SearchText.Of(row.Name), row.Id.Value));

    /// <summary>The ids behind one, in their order.</summary>
    public static Task<IReadOnlyList<TutorId>> Ids(IDatabase database, string? behind, int limit) =>
        new Selection("SELECT id FROM tutor").Where("id > @behind", "behind", behind).Rows(database, "ORDER BY id", limit, Id);

    /// <summary>The tutors who have calls in a window of time.</summary>
    public static Task<IReadOnlyList<TutorId>> WithRecordings(IDatabase database, DateTimeOffset from, DateTimeOffset until) =>
        new Selection("SELECT DISTINCT tutor FROM recording")
            .Where("recorded_at >= @from", "from", UnixMicroseconds.From(from))
            .Where("recorded_at < @until", "until", UnixMicroseconds.From(until))
            .Rows(database, "ORDER BY tutor", int.MaxValue, Id);

    private static TutorId Id(DbDataReader reader) => TutorId.From(reader.GetString(0));

    private static TutorRow Row(DbDataReader reader) => new(
        Id(reader),
        reader.GetString(1),
        reader.TextOrNull(2),
        reader.GetString(3),
        reader.Time(4),
        reader.GetInt32(5),
        reader.TimeOrNull(6));
}
