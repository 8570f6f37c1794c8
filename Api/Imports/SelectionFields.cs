using LearningSessions.Api.Engagement;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Api.Imports;

/// <summary>Which learners a file is to be imported of, as a request says it.</summary>
/// <param name="Learners">Ids with commas between them.</param>
/// <param name="Cohort">A named cohort.</param>
/// <param name="School">A school's name or code.</param>
/// <param name="Level">A class.</param>
internal sealed record SelectionFields(string? Learners, string? Cohort, string? School, string? Level)
{
    private const int MostLearners = 1_000;

    /// <summary>The selection; null for all learners.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public ImportSelection? Read(ImportKind? kind, Faults faults)
    {
        var listed = LearnerFilter.Ids(Field.Text(Learners));
        var (cohort, school, level) = (Field.Text(Cohort), Field.Text(School), Field.Text(Level));
        if (listed.IsEmpty && (cohort ?? school ?? level) is null)
            return null;
        foreach (var learner in listed)
            faults.Id("learners", learner.Value);
        faults.Note("learners", listed.Length > MostLearners ? $"must be at most {MostLearners}" : null)
            .Note("learners", !listed.IsEmpty && (cohort ?? school ?? level) is not null ? "or a group (cohort, school, level) can be given, not both" : null)
            .Note("kind", kind is ImportKind.ClipMetrics or ImportKind.Chats ? "names no learners in its rows: leave the selection out" : null)
            .Note("school", kind == ImportKind.Sessions && (school ?? level) is not null ? "and level are not in the rows of sessions: list the learners, or name a cohort" : null);
        return new ImportSelection { Learners = listed, Cohort = cohort is null ? null : CohortName.From(cohort), School = school, Level = level };
    }
}
