using LearningSessions.Grains.Cohorts;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Watches;
using LearningSessions.Storage.Catalogue.Engagement;

namespace LearningSessions.Storage.Tests.Catalogue;

/// <summary>Phases, learners and cohorts.</summary>
[Trait("Engine", "Any")]
public abstract class EngagementListTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private const long Minute = 60_000;

    [DatabaseFact]
    public async Task Phases_come_by_learner_and_start_each_with_the_gap_to_the_next()
    {
        await Learner("bea", "28", Phase("P1", start: 0, end: 1, accuracy: 40));
        await Learner("ana", "29", Phase("P2", start: 10, end: 14, accuracy: 90), Phase("P1", start: 0, end: 4, accuracy: 30));

        Assert.Equal(["ana P1 6", "ana P2 ", "bea P1 "], await Phases(new()));
        Assert.Equal(["ana P2 ", "bea P1 "], await Phases(new() { Cursor = PhaseList.CursorOf((await Stored.Catalogue.Phases(new())).Items[0]) }));
        Assert.Equal(["ana P2 "], await Phases(new() { Learners = [LearnerId.From("ana")], Phase = "P2", Milestone = "m1" }));
        Assert.Equal(["bea P1 "], await Phases(new() { School = "28" }));
        Assert.Equal(["ana P2 "], await Phases(new() { From = DateTimeOffset.FromUnixTimeMilliseconds(10 * Minute) }));
    }

    [DatabaseFact]
    public async Task A_phase_without_responses_leaves_the_list()
    {
        var state = await Learner("ana", "29", Phase("P1", 0, 4, 30), Phase("P2", 10, 14, 90));

        await Stored.Write(Grain("ana"), State("29", Phase("P1", 0, 0, null) with { Responses = 0 }), state.ETag);

        Assert.Equal(["ana P2 "], await Phases(new()));
    }

    [DatabaseFact]
    public async Task A_cohort_puts_the_phases_of_its_learners_together()
    {
        await Learner("ana", "29", Phase("P1", 0, 4, 30), Phase("P2", 10, 14, 90));
        await Learner("bea", "29", Phase("P1", 0, 4, 80));
        await Learner("cleo", "28", Phase("P1", 0, 4, 10));

        var rows = await Stored.Catalogue.CohortPhases(new() { School = "29" });
        var weeks = await Stored.Catalogue.CohortTrend(new() { Level = "class-1" });

        Assert.Equal([("P1", 2L, 55.0, 1L), ("P2", 1L, 90.0, 0L)], rows.Select(row => (row.Phase, row.Learners, row.Accuracy!.Value, row.Struggling)));
        Assert.Equal([3L], weeks.Select(week => week.Learners));
        Assert.Equal(2, (await Stored.Catalogue.CohortMilestones(new() { School = "School 29" })).Count);
    }

    [DatabaseFact]
    public async Task Learners_are_found_by_school_class_and_text()
    {
        await Learner("ana", "29");
        await Learner("bea", "28");

        Assert.Equal(["ana"], await Ids(new() { School = "29" }));
        Assert.Equal(["bea"], await Ids(new() { School = "School 28" }));
        Assert.Equal(["ana", "bea"], await Ids(new() { Level = "class-1" }));
        Assert.Equal(["bea"], await Ids(new() { Search = "BE" }));
        Assert.Empty(await Ids(new() { Level = "class-2" }));
    }

    [DatabaseFact]
    public async Task A_named_cohort_narrows_each_list_to_its_learners_as_they_are_now()
    {
        await Learner("ana", "29", Phase("P1", 0, 4, 30));
        await Learner("bea", "28", Phase("P1", 0, 4, 80));
        await Watched("bea");
        var state = await Stored.Write(Cohort, Listing("ana", "not-seen-yet"));

        Assert.Equal(["ana"], await Ids(new() { Cohort = "pilot" }));
        Assert.Equal(["ana P1 "], await Phases(new() { Cohort = "pilot" }));
        Assert.Equal([30.0], (await Stored.Catalogue.CohortPhases(new() { Cohort = "pilot" })).Select(row => row.Accuracy!.Value));
        Assert.Empty((await Stored.Catalogue.LearnersAtRisk(new() { Cohort = "pilot" })).Items);
        Assert.Equal((2, 1, 0), Sizes(Assert.Single((await Stored.Catalogue.Cohorts(new() { Search = "PIL" })).Items)));

        state = await Stored.Write(Cohort, Listing("bea"), state.ETag);
        await Stored.Write(Cohort, Listing("cleo") with { ListedAnew = false }, state.ETag);

        Assert.Equal(["bea"], await Ids(new() { Cohort = "pilot" }));
        Assert.Equal(["bea"], (await Stored.Catalogue.LearnersAtRisk(new() { Cohort = "pilot" })).Items.Select(row => row.Learner.Value));
        Assert.Equal((1, 1, 1), Sizes(Assert.Single((await Stored.Catalogue.Cohorts(new())).Items)));
        Assert.Empty(await Ids(new() { Cohort = "other" }));
    }

    [DatabaseFact]
    public async Task A_removed_cohort_leaves_no_row()
    {
        await Learner("ana", "29");
        var state = await Stored.Write(Cohort, Listing("ana"));

        await Stored.Write(Cohort, new CohortState { ListedAnew = true }, state.ETag);

        Assert.Empty((await Stored.Catalogue.Cohorts(new())).Items);
        Assert.Empty(await Ids(new() { Cohort = "pilot" }));
    }

    private static GrainId Cohort => GrainId.Create("cohort", "pilot");

    private static CohortState Listing(params string[] learners) => new()
    {
        Cohort = new() { Name = CohortName.From("pilot"), Learners = learners.Length, ChangedBy = "rosa", ChangedAt = Some.Monday },
        Listed = [.. learners.Select(LearnerId.From)],
        ListedAnew = true,
    };

    private static (int, int, int) Sizes(Storage.Catalogue.Cohorts.NamedCohortRow row) => (row.Learners, row.Known, row.AtRisk);

    private Task<GrainState<WatchState>> Watched(string learner) => Stored.Write(GrainId.Create("learner-watch", learner), new WatchState
    {
        Watch = new() { Learner = LearnerId.From(learner), AtRiskSince = Some.Monday },
    });

    private static GrainId Grain(string learner) => GrainId.Create("learner", learner);

    private static PhaseScore Phase(string phase, long start, long end, decimal? accuracy) => new()
    {
        Session = "s",
        Milestone = "m1",
        Phase = phase,
        Start = start * Minute,
        End = end * Minute,
        Responses = 1,
        Accuracy = accuracy,
    };

    private static LearnerState State(string school, params PhaseScore[] phases) => new()
    {
        Profile = new LearnerProfile($"School {school}", school, "class-1"),
        ChangedPhases = [.. phases],
    };

    private Task<GrainState<LearnerState>> Learner(string id, string school, params PhaseScore[] phases) => Stored.Write(Grain(id), State(school, phases));

    private async Task<string[]> Phases(PhaseQuery query) =>
        [.. (await Stored.Catalogue.Phases(query)).Items.Select(row => FormattableString.Invariant($"{row.Learner} {row.Phase} {row.GapMinutes}"))];

    private async Task<string[]> Ids(Storage.Catalogue.Learners.LearnerQuery query) =>
        [.. (await Stored.Catalogue.Learners(query)).Items.Select(row => row.Id.Value)];
}

public sealed class EngagementListTestsOnSqlite() : EngagementListTests(DatabaseKind.Sqlite);

public sealed class EngagementListTestsOnPostgres() : EngagementListTests(DatabaseKind.Postgres);
