using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue.Cohorts;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>The list of learners, by id.</summary>
internal static class LearnerList
{
    private const string List = "learners";
    private const string Select =
        "SELECT id, school, school_code, level, responses, unmatched, no_phase, sessions, first_at, last_at, "
        + "(SELECT at_risk_since FROM learner_watch WHERE learner_watch.learner = learner.id) FROM learner";

    public static Task<CataloguePage<LearnerRow>> Read(IDatabase database, LearnerQuery query) => Selected(query)
        .Behind("id > @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string)) : null)
        .Page(database, "ORDER BY id", query, Row, row => CursorOf(row.Id));

    /// <summary>The cursor behind a learner.</summary>
    public static string CursorOf(LearnerId id) => Cursor.Of(List, id.Value);

    /// <summary>Takes these learners only; empty takes all.</summary>
    public static Selection OneOf(this Selection selection, string column, IReadOnlyList<LearnerId> learners)
    {
        if (learners.Count == 0)
            return selection;
        var names = string.Join(", ", learners.Select((_, n) => $"@learner{n}"));
        selection.Where($"{column} IN ({names})", "learner0", learners[0].Value);
        for (var n = 1; n < learners.Count; n++)
            selection.With($"learner{n}", learners[n].Value);
        return selection;
    }

    /// <summary>The ids behind one, in their order, each with a number that grows whenever the learner changes.</summary>
    public static Task<IReadOnlyList<(LearnerId Id, long Version)>> Ids(IDatabase database, LearnerQuery query, string? behind, int limit) =>
        Selected(query, "SELECT id, state_version FROM learner")
            .Where("id > @behind", "behind", behind)
            .Rows(database, "ORDER BY id", limit, reader => (LearnerId.From(reader.GetString(0)), reader.GetInt64(1)));

    /// <summary>The newest response of all learners.</summary>
    public static async Task<DateTimeOffset?> Newest(IDatabase database) =>
        (await new Selection("SELECT MAX(last_at) FROM learner").Rows(database, "", 1, reader => reader.TimeOrNull(0)))[0];

    private static Selection Selected(LearnerQuery query, string select = Select) => new Selection(select)
        .OneOf("id", query.Learners)
        .OfCohort("id", query.Cohort)
        .Where("(school = @school OR school_code = @school)", "school", query.School)
        .Where("level = @level", "level", query.Level)
        .WithPhases(query)
        .Search(query.Search);

    private static LearnerRow Row(DbDataReader reader) => new(
        LearnerId.From(reader.GetString(0)),
        reader.TextOrNull(1),
        reader.TextOrNull(2),
        reader.TextOrNull(3),
        reader.GetInt64(4),
        reader.GetInt64(5),
        reader.GetInt64(6),
        reader.GetInt32(7),
        reader.TimeOrNull(8),
        reader.TimeOrNull(9),
        reader.TimeOrNull(10));
}
