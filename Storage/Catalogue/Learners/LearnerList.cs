using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>The list of learners, by id.</summary>
internal static class LearnerList
{
    private const string List = "learners";
    private const string Select =
        "SELECT id, school, level, responses, sessions, last_at, "
        + "(SELECT at_risk_since FROM learner_watch WHERE learner_watch.learner = this.id) FROM learner this";

    public static Task<CataloguePage<LearnerRow>> Read(IDatabase database, LearnerQuery query) => Chosen(Select, query)
        .Behind("id > @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string)) : null)
        .Page(database, "ORDER BY id", query, Row, row => Cursor.Of(List, row.Id.Value));

    /// <summary>The ids behind one, in their order, each with a number that grows whenever the learner changes.</summary>
    public static Task<IReadOnlyList<(LearnerId Id, long Version)>> Ids(IDatabase database, LearnerQuery query, string? behind, int limit) =>
        Chosen("SELECT id, state_version FROM learner", query)
            .Where("id > @behind", "behind", behind)
            .Rows(database, "ORDER BY id", limit, reader => (LearnerId.From(reader.GetString(0)), reader.GetInt64(1)));

    /// <summary>The newest response of all learners.</summary>
    public static async Task<DateTimeOffset?> Newest(IDatabase database) =>
        (await new Selection("SELECT MAX(last_at) FROM learner").Rows(database, "", 1, reader => reader.TimeOrNull(0))).FirstOrDefault();

    private static Selection Chosen(string select, LearnerQuery query) => new Selection(select)
        .Where("school = @school", "school", query.School)
        .Where("level = @level", "level", query.Level)
        .Search(query.Search);

    private static LearnerRow Row(DbDataReader reader) => new(
        LearnerId.From(reader.GetString(0)),
        reader.TextOrNull(1),
        reader.TextOrNull(2),
        reader.GetInt64(3),
        reader.GetInt32(4),
        reader.TimeOrNull(5),
        reader.TimeOrNull(6));
}
