using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Storage.Catalogue.Cohorts;
using LearningSessions.Storage.Catalogue.Spend;
using LearningSessions.Storage.Statistics;

namespace LearningSessions.Storage.Tests.Statistics;

/// <summary>What is read from kept sums equals what the rows themselves give, before a run, after it, and while some of it has changed.</summary>
[Trait("Engine", "Any")]
public abstract class KeptSumsTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly TimeZoneInfo Asuncion = TimeZoneInfo.FindSystemTimeZoneById("America/Asuncion");
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);

    [DatabaseFact]
    public async Task Phases_over_all_learners_equal_their_rows_whatever_changed_since_the_run()
    {
        foreach (var learner in Enumerable.Range(0, 30))
            await Stored.Phases($"l{learner}", Profile(learner), [.. Phases(learner)]);
        await IsAsTheRowsSay();
        Assert.True(await Compute() > 0);
        await IsAsTheRowsSay();

        await Stored.Phases("l1", Profile(1), Phase("s1", "P1", 3, 1, 99), Phase("new", "P8", 40, 2, 10));
        await Stored.Phases("l2", Profile(2), Phase("s2", "P1", 0, 0, null));
        await Stored.Phases("l4", new LearnerProfile("School 1", null, "1"));
        await Stored.Clear(GrainId.Create("learner", "l3"), await Stored.Read<LearnerState>(GrainId.Create("learner", "l3")));
        await IsAsTheRowsSay();

        await Compute();
        await IsAsTheRowsSay();
        Assert.Empty(await Stored.Catalogued.Query("SELECT part FROM cohort_mark", new Dictionary<string, object>(), reader => reader.GetInt32(0)));
        Assert.NotEmpty(await Stored.Catalogued.Query("SELECT part FROM cohort_sum", new Dictionary<string, object>(), reader => reader.GetInt32(0)));
    }

    [DatabaseFact]
    public async Task What_is_asked_of_some_learners_is_not_answered_by_the_sums_of_all()
    {
        await Stored.Phases("l1", Profile(1), Phase("s", "P1", 0, 1, 40));
        await Stored.Phases("l2", Profile(2), Phase("s", "P1", 0, 2, 80));
        await Compute();

        foreach (var some in new CohortQuery[] { new() { Cohort = "nobody" }, new() { School = "nowhere" }, new() { Learner = "l3" }, new() { Milestone = "none" }, new() { Level = "9" } })
        {
            Assert.Empty(await Stored.Catalogue.CohortPhases(some));
            Assert.Empty(await Stored.Catalogue.CohortTrend(some));
        }

        Assert.Equal(0, Assert.Single(await Stored.Catalogue.CohortPhases(new() { Struggles = 10 })).Struggling);
        Assert.Equal(1, Assert.Single(await Stored.Catalogue.CohortPhases(new())).Struggling);
    }

    [DatabaseFact]
    public async Task Spend_equals_the_calls_over_all_time_over_whole_days_and_over_parts_of_days()
    {
        foreach (var call in Enumerable.Range(0, 40))
            await Stored.ModelCall($"c{call}", Monday.AddHours(7 * call), call % 3 == 0 ? "chat" : "feedback", call % 5 == 0 ? null : call / 1000m);
        await SpendIsAsTheCallsSay();
        await Compute();
        await SpendIsAsTheCallsSay();

        await Stored.ModelCall("late", Monday.AddHours(30), "chat", 5);
        await Stored.ModelCall("first of a day", Monday.AddHours(-40), "speech", 7);
        await SpendIsAsTheCallsSay();
        await Compute();
        await SpendIsAsTheCallsSay();
        Assert.NotEmpty(await Stored.Catalogued.Query("SELECT day FROM daily_spend", new Dictionary<string, object>(), reader => reader.GetString(0)));
    }

    private async Task IsAsTheRowsSay()
    {
        // A limit that is not the usual one, and yet the same learners struggle: nothing is kept of it.
        const double asGood = CohortQuery.UsuallyStruggles - 1e-9;
        CohortQuery[] windows =
        [
            new(), new() { From = Monday.AddDays(-3) }, new() { Until = Monday.AddDays(25) }, new() { From = Monday, Until = Monday.AddDays(21) },
            new() { From = Monday.AddDays(2), Until = Monday.AddDays(4) }, new() { From = Monday.AddDays(1).AddHours(5), Until = Monday.AddDays(37) },
        ];
        foreach (var query in windows.Concat(windows.Select(window => window with { Level = "1" })))
        {
            var bare = query with { Struggles = asGood };
            Assert.Equal((await Stored.Catalogue.CohortPhases(bare)).Select(Line), (await Stored.Catalogue.CohortPhases(query)).Select(Line));
            Assert.Equal((await Stored.Catalogue.CohortMilestones(bare)).Select(Line), (await Stored.Catalogue.CohortMilestones(query)).Select(Line));
            Assert.Equal((await Stored.Catalogue.CohortTrend(bare)).Select(Line), (await Stored.Catalogue.CohortTrend(query)).Select(Line));
        }

        Assert.Equal(
            await DocumentedQueries.Run(Stored.Catalogued, "phases", Monday.AddDays(-1_000), Monday.AddDays(1_000)),
            (await Stored.Catalogue.CohortPhases(new())).Select(row => DocumentedQueries.Line(row.Phase, row.Learners, row.Responses, row.Accuracy, row.Engagement, row.Struggling)));
        Assert.NotEmpty(await Stored.Catalogue.CohortTrend(new()));
    }

    private async Task SpendIsAsTheCallsSay()
    {
        (DateTimeOffset? From, DateTimeOffset? Until)[] windows =
            [(null, null), (Monday.AddHours(3), null), (Monday.AddHours(20), Monday.AddHours(150)), (Monday.AddHours(30), Monday.AddHours(31)), (null, Monday.AddHours(99))];
        foreach (var (from, until) in windows)
        {
            foreach (var by in Enum.GetValues<SpendGrouping>())
            {
                var spend = await Stored.Catalogue.ModelSpend(new ModelSpendQuery(by, Asuncion) { From = from, Until = until });
                var calls = (await Stored.Catalogue.ModelCalls(new() { From = from, Until = until, Limit = 200 })).Items;
                var wanted = calls.GroupBy(call => by switch
                {
                    SpendGrouping.Model => call.Model,
                    SpendGrouping.Prompt => call.Prompt.Value,
                    SpendGrouping.Kind => call.Kind,
                    _ => TimeZoneInfo.ConvertTime(call.At, Asuncion).ToString("yyyy-MM-dd", null),
                }).Select(group => (group.Key, (long)group.Count(), group.Sum(call => call.Cost ?? 0), (long)group.Count(call => call.Cost is null)));
                Assert.Equal(wanted.OrderBy(row => row.Key, StringComparer.Ordinal), spend.OrderBy(row => row.Key, StringComparer.Ordinal)
                    .Select(row => (row.Key, row.Calls, row.Cost, row.UnknownCosts)));
            }
        }

        Assert.Equal(
            await DocumentedQueries.Run(Stored.Catalogued, "spend", Monday.AddDays(-1_000), Monday.AddDays(1_000)),
            (await Stored.Catalogue.ModelSpend(new ModelSpendQuery(SpendGrouping.Model, Asuncion))).Select(row => DocumentedQueries.Line(row.Key, row.Calls, row.Cost, row.UnknownCosts)));
    }

    private static IEnumerable<PhaseScore> Phases(int learner)
    {
        for (var i = 0; i < 4; i++)
            yield return Phase($"s{learner}", $"P{1 + ((learner + (i * i)) % 8)}", (learner * 3 % 40) + i, 1 + (learner % 3), i == 3 ? null : (learner * 37 % 100) + i);
    }

    private static PhaseScore Phase(string session, string phase, int day, int responses, decimal? accuracy) =>
        SomeSessions.Phase(session, phase, Monday.AddDays(day - 7).AddHours(day), 5, responses, accuracy) with { Milestone = $"m{day % 3}" };

    private static LearnerProfile Profile(int learner) => new($"School {learner % 4}", null, $"{learner % 2}");

    private static string Line(CohortRow row) => DocumentedQueries.Line(row.Milestone, row.Phase, row.Learners, row.Responses, row.Accuracy, row.Engagement, row.Struggling);

    private static string Line(CohortTrendRow row) => DocumentedQueries.Line(row.Week, row.Learners, row.Responses, row.Accuracy, row.Engagement, row.Struggling);

    private async Task<int> Compute()
    {
        var marks = await Stored.Catalogued.Query("SELECT DISTINCT part FROM cohort_mark", new Dictionary<string, object>(), reader => reader.GetInt32(0));
        var days = await new DailyStatistics(Stored.Catalogued, TimeProvider.System).Compute(Asuncion, CancellationToken.None);
        return marks.Count + days;
    }
}

public sealed class KeptSumsTestsOnSqlite() : KeptSumsTests(DatabaseKind.Sqlite);

public sealed class KeptSumsTestsOnPostgres() : KeptSumsTests(DatabaseKind.Postgres);
