using System.Collections.Immutable;
using CsvHelper;
using LearningSessions.Api.Input;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Api.Cohorts;

/// <summary>A roster of learners: CSV in UTF-8 with a header naming <c>user_id</c> (or <c>learner</c>) and <c>cohort</c> among other columns, in any order and
/// case; comma, semicolon or tab. A learner in several cohorts has several lines.</summary>
/// <param name="Cohorts">The learners of each cohort.</param>
/// <param name="Rejected">Lines that name no learner or no cohort.</param>
/// <param name="Fault">Why it is no roster at all; null when it is one.</param>
internal sealed record CohortRoster(
    ImmutableDictionary<CohortName, ImmutableArray<LearnerId>> Cohorts, ImmutableArray<RejectedLine> Rejected, string? Fault = null)
{
    private static readonly string[] Learner = ["user_id", "userId", "User ID", "learner", "learner_id"];

    /// <summary>Reads a roster; a bad line is set apart with the reason and does not stop the others.</summary>
    public static CohortRoster Read(byte[] file)
    {
        var rejected = ImmutableArray.CreateBuilder<RejectedLine>();
        using var csv = RosterCsv.Open(file, rejected, _ => "has more or fewer cells than the header, or a quote in the wrong place");
        if (csv is null)
            return Unreadable(RosterCsv.NotUtf8);
        csv.ReadHeader();
        var learner = Learner.FirstOrDefault(name => csv.TryGetFieldIndex(name, out _));
        return learner is null || !csv.TryGetFieldIndex("cohort", out _)
            ? Unreadable("The first line must name the columns user_id and cohort.")
            : Lines(csv, learner, rejected);
    }

    private static CohortRoster Lines(CsvReader csv, string learnerColumn, ImmutableArray<RejectedLine>.Builder rejected)
    {
        var cohorts = new Dictionary<CohortName, HashSet<LearnerId>>();
        while (csv.Read())
        {
            var (learner, cohort) = (csv.GetString(learnerColumn), csv.GetString("cohort"));
            var faults = new Faults().Id("user_id", learner).Id("cohort", cohort);
            if (!cohorts.TryGetValue(CohortName.From(cohort), out var learners))
                learners = [];
            faults.Note("cohort", learners.Count == Cohort.MaxLearners ? $"has more than {Cohort.MaxLearners} learners" : null);
            if (faults.Summary is { } fault)
            {
                rejected.Add(new((int)csv.LineNumber, learner, fault));
                continue;
            }

            learners.Add(LearnerId.From(learner));
            cohorts[CohortName.From(cohort)] = learners;
        }

        return new CohortRoster(cohorts.ToImmutableDictionary(each => each.Key, each => each.Value.ToImmutableArray()), [.. rejected.OrderBy(line => line.Line)]);
    }

    private static CohortRoster Unreadable(string fault) => new(ImmutableDictionary<CohortName, ImmutableArray<LearnerId>>.Empty, [], fault);
}
