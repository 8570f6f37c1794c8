using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>The list of learners, by id.</summary>
internal static class LearnerList
{
    private const string List = "learners";
    private const string Select =
        "SELECT id, school, school_code, level, responses, unmatched, no_phase, sessions, first_at, last_at FROM learner";

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

    private static Selection Selected(LearnerQuery query) => new Selection(Select)
        .OneOf("id", query.Learners)
        .Where("(school = @school OR school_code = @school)", "school", query.School)
        .Where("level = @level", "level", query.Level)
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
        reader.TimeOrNull(9));
}
