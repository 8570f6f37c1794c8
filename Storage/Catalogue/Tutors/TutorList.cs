using System.Collections.ObjectModel;
using System.Data.Common;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Tutors;

/// <summary>The list of tutors, by name.</summary>
internal static class TutorList
{
    private const string Calls = "(SELECT COUNT(*) FROM recording WHERE recording.tutor = tutor.id)";
    private const string LastCall = "(SELECT MAX(recorded_at) FROM recording WHERE recording.tutor = tutor.id)";
    private const string Select = $"SELECT id, name, phone, language, created_at, {Calls}, {LastCall} FROM tutor";

    private static readonly ListOrders<TutorRow> Orders = new(
        "tutors",
        "name",
        [new("id", "id", typeof(string), row => row.Id.Value)],
        new("name", "sort_name", typeof(string), row => SearchText.Of(row.Name)),
        new("recordings", Calls, typeof(long), row => (long)row.Recordings),
        new("lastCall", $"COALESCE({LastCall}, 0)", typeof(long), row => row.LastRecordedAt is { } at ? UnixMicroseconds.From(at) : 0L));

    public static Task<CataloguePage<TutorRow>> Read(IDatabase database, TutorQuery query) =>
        Orders.Page(new Selection(Select).Search(query.Search), database, query, Row);

    /// <summary>The ids behind one, in their order.</summary>
    public static Task<IReadOnlyList<TutorId>> Ids(IDatabase database, string? behind, int limit) =>
        new Selection("SELECT id FROM tutor").Where("id > @behind", "behind", behind).Rows(database, "ORDER BY id", limit, Id);

    /// <summary>The tutors who have calls in a window of time.</summary>
    public static Task<IReadOnlyList<TutorId>> WithRecordings(IDatabase database, DateTimeOffset from, DateTimeOffset until) =>
        new Selection("SELECT DISTINCT tutor FROM recording")
            .Where("recorded_at >= @from", "from", UnixMicroseconds.From(from))
            .Where("recorded_at < @until", "until", UnixMicroseconds.From(until))
            .Rows(database, "ORDER BY tutor", int.MaxValue, Id);

    /// <summary>The names of tutors; who is none is left out.</summary>
    public static async Task<IReadOnlyDictionary<TutorId, string>> Names(IDatabase database, IReadOnlyCollection<TutorId> tutors)
    {
        if (tutors.Count == 0)
            return ReadOnlyDictionary<TutorId, string>.Empty;
        var selection = new Selection("SELECT id, name FROM tutor").Where($"id IN ({string.Join(", ", tutors.Select((_, i) => $"@tutor{i}"))})");
        foreach (var (i, tutor) in tutors.Index())
            selection.With($"tutor{i}", tutor.Value);
        var rows = await selection.Rows(database, "", tutors.Count, reader => (Id: Id(reader), Name: reader.GetString(1)));
        return rows.ToDictionary(row => row.Id, row => row.Name);
    }

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
