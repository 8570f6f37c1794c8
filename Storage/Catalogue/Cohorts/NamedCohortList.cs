using System.Data.Common;
using LearningSessions.Grains.Interfaces.Cohorts;

namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>The list of named cohorts, by name; and how other lists take the learners of one.</summary>
internal static class NamedCohortList
{
    private const string List = "cohorts";
    private const string Select =
        "SELECT name, learners, (SELECT COUNT(*) FROM cohort_learner listed JOIN learner ON learner.id = listed.learner WHERE listed.cohort = cohort.name), "
        + "(SELECT COUNT(*) FROM cohort_learner listed JOIN learner_watch watch ON watch.learner = listed.learner "
        + "WHERE listed.cohort = cohort.name AND watch.at_risk_since IS NOT NULL), changed_by, changed_at FROM cohort";

    public static Task<CataloguePage<NamedCohortRow>> Read(IDatabase database, NamedCohortQuery query) => new Selection(Select)
        .Search(query.Search)
        .Behind("name > @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string)) : null)
        .Page(database, "ORDER BY name", query, Row, row => Cursor.Of(List, row.Name.Value));

    /// <summary>Takes the learners of a named cohort only; null takes all.</summary>
    /// <param name="selection">What is read.</param>
    /// <param name="column">Its column with the learner's id.</param>
    /// <param name="cohort">The cohort's name.</param>
    public static Selection OfCohort(this Selection selection, string column, string? cohort) =>
        selection.Where($"{column} IN (SELECT learner FROM cohort_learner WHERE cohort = @cohort)", "cohort", cohort);

    private static NamedCohortRow Row(DbDataReader reader) => new(
        CohortName.From(reader.GetString(0)), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetString(4), reader.Time(5));
}
