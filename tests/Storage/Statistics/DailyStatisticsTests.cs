using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Statistics;

namespace LearningSessions.Storage.Tests.Statistics;

[Trait("Engine", "Any")]
public abstract class DailyStatisticsTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly TimeZoneInfo Asuncion = TimeZoneInfo.FindSystemTimeZoneById("America/Asuncion");
    private static readonly DateOnly Day = new(2026, 11, 16);

    [DatabaseFact]
    public async Task Every_number_is_that_of_its_documented_query()
    {
        await Seed();
        await Compute();

        foreach (var (first, last) in new[] { (Day, Day), (Day.AddDays(-1), Day.AddDays(1)), (Day.AddDays(-30), Day.AddDays(30)), (Day.AddDays(5), Day.AddDays(6)) })
            await IsAsDocumented(first, last);
    }

    [DatabaseFact]
    public async Task A_day_is_computed_again_when_late_data_changes_it_and_only_then()
    {
        await Seed();
        await Compute();
        Assert.Equal(0, await Compute());

        await Stored.Call("late", Noon(-20), words: 500);
        await Stored.Call("c1", Noon(0), words: 77);
        await Stored.Erase("c2");
        await Stored.Chat("h2", Noon(0), 4, 3, null, "horarios");
        await Stored.Live("l2", Noon(0), 5, 60, null);
        Assert.Equal(5, (await Stored.Catalogue.StatisticsFreshness()).HoursWaiting);
        Assert.Equal(4, await Compute());

        Assert.Equal(0, (await Stored.Catalogue.StatisticsFreshness()).HoursWaiting);
        Assert.Equal(500, (await Read(-20)).Single().Words);
        await IsAsDocumented(Day, Day);
        await IsAsDocumented(Day.AddDays(-30), Day.AddDays(30));
    }

    [DatabaseFact]
    public async Task A_lesson_counts_on_the_day_it_began_also_when_its_phases_come_apart_and_out_of_order()
    {
        var evening = Midnight(1).AddMinutes(-30);
        await Stored.Phases("kim", null, SomeSessions.Phase("s", "P2", evening.AddHours(1), 20, responses: 3));
        await Compute();
        Assert.Equal(1, (await Read(1)).Single().Sessions);

        await Stored.Phases("kim", null, SomeSessions.Phase("s", "P1", evening, 10, responses: 2));
        await Compute();

        Assert.Empty(await Read(1));
        var figures = (await Read(0)).Single();
        Assert.Equal((1, 80 * 60), (figures.Sessions, figures.MeanDuration!.Value));

        await Stored.Phases("kim", null, SomeSessions.Phase("s", "P1", evening, 10, responses: 0));
        await Compute();
        Assert.Empty(await Read(0));
        Assert.Equal(1, (await Read(1)).Single().Sessions);
    }

    [DatabaseFact]
    public async Task A_learner_whose_school_is_told_later_moves_with_all_sessions()
    {
        await Stored.Call("c1", Noon(0), learner: "kim");
        await Compute();
        await Stored.Phases("kim", new LearnerProfile("North", null, "3"), SomeSessions.Phase("s", "P1", Noon(-2), 5));
        await Compute();

        Assert.Equal(["Call 1", "Lesson 1"], await Kinds(new(Day.AddDays(-3), Day) { Group = "North", Level = "3" }));
        Assert.Equal(["Lesson 1"], await Kinds(new(Day.AddDays(-3), Day) { Group = "North", Subject = "reading" }));
        Assert.Empty(await Kinds(new(Day.AddDays(-3), Day) { Group = "South" }));
    }

    [DatabaseFact]
    public async Task What_a_run_that_was_cut_off_had_claimed_is_done_by_the_next()
    {
        await Seed();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Statistics().Compute(Asuncion, stopped.Token));

        Reopen();
        await Compute();

        await IsAsDocumented(Day.AddDays(-30), Day.AddDays(30));
    }

    [DatabaseFact]
    public async Task Another_zone_computes_every_day_again()
    {
        await Stored.Call("c1", Midnight(0).AddMinutes(30));
        await Compute();
        Assert.Equal([(1, 0, 1L)], await Hours(0));

        await Statistics().Compute(TimeZoneInfo.Utc, CancellationToken.None);

        Assert.Equal([(1, 3, 1L)], await Hours(0));
        await Statistics().Compute(TimeZoneInfo.FindSystemTimeZoneById("America/Denver"), CancellationToken.None);
        Assert.Equal([(7, 20, 1L)], await Hours(-1));
        Assert.Empty(await Hours(0));
    }

    [DatabaseFact]
    public async Task People_are_counted_once_over_days_and_topics_by_their_sessions()
    {
        await Stored.Call("a", Noon(0), "luz", 10, 60, new TermCount("fracción", 5), new TermCount("mitad", 1));
        await Stored.Call("b", Noon(1), "luz", 30, 120, new TermCount("mitad", 2));
        await Stored.Call("c", Noon(1), "tom", null, 0);
        await Compute();

        var statistics = await Stored.Catalogue.Statistics(new(Day, Day.AddDays(1)));

        Assert.Equal(new SessionFigures(3, 2, 90, 40, null, 0), Assert.Single(statistics.Kinds).Figures);
        Assert.Equal([1, 2], statistics.Days.Select(day => day.Figures.Users!.Value));
        Assert.Equal<TopicFigures>([new(SessionKind.Call, "mitad", 2, 3), new(SessionKind.Call, "fracción", 1, 5)], statistics.Topics.ToArray());
        Assert.Equal<BusyHour>([new(1, 12, 1), new(2, 12, 2)], statistics.BusyHours.ToArray());
    }

    [DatabaseFact]
    public async Task Learners_rise_and_fall_from_the_first_half_to_the_second()
    {
        await Stored.Phases("up", null, SomeSessions.Phase("1", "P1", Noon(0), 1, 1, 40), SomeSessions.Phase("2", "P1", Noon(6), 1, 3, 80), SomeSessions.Phase("3", "P1", Noon(7), 1, 1, 60));
        await Stored.Phases("down", null, SomeSessions.Phase("1", "P1", Noon(0), 1, 1, 90), SomeSessions.Phase("2", "P1", Noon(6), 1, 1, 70));
        await Stored.Phases("same", null, SomeSessions.Phase("1", "P1", Noon(0), 1, 1, 50), SomeSessions.Phase("2", "P1", Noon(6), 1, 1, 54));
        await Stored.Phases("new", null, SomeSessions.Phase("1", "P1", Noon(6), 1, 1, 50));

        var cohort = new LearningSessions.Storage.Catalogue.Cohorts.CohortQuery { From = Midnight(0), Until = Midnight(8) };

        var progress = await Stored.Catalogue.Progress(cohort);
        Assert.Equal(new(1, 1, 1, 1), progress.Counts);
        Assert.Equal([("up", 40, 75), ("same", 50, 54)], progress.Rose.Select(row => (row.Learner.Value, row.Before, row.After)));
        Assert.Equal("down", Assert.Single(progress.Fell).Learner.Value);
        Assert.Equal(new(1, 0, 0, 0), (await Stored.Catalogue.Progress(cohort with { Learner = "up" })).Counts);
    }

    private static DateTimeOffset Midnight(int days) => WindowRules.Bounds(Day.AddDays(days), Day.AddDays(days), Asuncion).From;

    private static DateTimeOffset Noon(int days) => Midnight(days).AddHours(12);

    private DailyStatistics Statistics() => new(Stored.Catalogued, TimeProvider.System);

    private Task<int> Compute() => Statistics().Compute(Asuncion, CancellationToken.None);

    private async Task Seed()
    {
        await Stored.Call("c1", Midnight(0), words: 120, duration: 600, terms: [new("fracción", 3), new("suma", 1)]);
        await Stored.Call("c2", Midnight(0).AddHours(23.9), learner: "tom", words: 80, terms: new TermCount("suma", 2));
        await Stored.Call("c3", Midnight(1), duration: 0);
        await Stored.Call("c4", Midnight(0).AddTicks(-10), words: 10);
        await Stored.Phases("kim", null, SomeSessions.Phase("s1", "P1", Noon(0), 9, 4), SomeSessions.Phase("s1", "P2", Noon(0).AddMinutes(10), 5, 2), SomeSessions.Phase("s2", "P1", Noon(5), -1));
        await Stored.Phases("lee", null, SomeSessions.Phase("s1", "P1", Noon(-9), 3, 8));
        await Stored.Chat("h1", Noon(0), 12, 8, "centre", "fracciones", "horarios");
        await Stored.Chat("h2", Noon(0), 0, null, null);
        await Stored.Chat("h3", Noon(5), 3, 5, "centre", "horarios");
        await Stored.Live("l1", Noon(0), 10, 200, "animals");
        await Stored.Live("l2", Noon(0), null, 50, null);
        await Stored.ModelCall("m1", Noon(0), "feedback", 0.25m);
        await Stored.ModelCall("m2", Noon(0), "clip", 0.000001m);
        await Stored.ModelCall("m3", Noon(5), "feedback", null);
    }

    private async Task<SessionFigures[]> Read(int days) =>
        [.. (await Stored.Catalogue.Statistics(new(Day.AddDays(days), Day.AddDays(days)))).Kinds.Select(kind => kind.Figures)];

    private async Task<string[]> Kinds(StatisticsQuery query) =>
        [.. (await Stored.Catalogue.Statistics(query)).Kinds.Select(kind => $"{kind.Kind} {kind.Figures.Sessions}")];

    private async Task<(int, int, long)[]> Hours(int days) =>
        [.. (await Stored.Catalogue.Statistics(new(Day.AddDays(days), Day.AddDays(days)))).BusyHours.Select(hour => (hour.Weekday, hour.Hour, hour.Sessions))];

    private async Task IsAsDocumented(DateOnly first, DateOnly last)
    {
        var (from, until) = WindowRules.Bounds(first, last, Asuncion);
        var statistics = await Stored.Catalogue.Statistics(new(first, last));
        var none = new SessionFigures(0, 0, null, null, null, 0);
        var calls = statistics.Kinds.FirstOrDefault(each => each.Kind == SessionKind.Call)?.Figures ?? none;
        var lessons = statistics.Kinds.FirstOrDefault(each => each.Kind == SessionKind.Lesson)?.Figures ?? none;
        var live = statistics.Kinds.FirstOrDefault(each => each.Kind == SessionKind.Live)?.Figures ?? none;
        var chats = statistics.Kinds.FirstOrDefault(each => each.Kind == SessionKind.Chat)?.Figures ?? none;

        Assert.Equal(DocumentedQueries.Line(calls.Sessions, calls.Users ?? 0, calls.MeanDuration, calls.Words), Assert.Single(await Documented("calls")));
        Assert.Equal(DocumentedQueries.Line(lessons.Sessions, lessons.Users ?? 0, lessons.MeanDuration), Assert.Single(await Documented("lessons")));
        Assert.Equal(DocumentedQueries.Line(live.Sessions, live.Users ?? 0, live.MeanDuration, live.Words), Assert.Single(await Documented("live")));
        Assert.Equal(await Documented("live topics"), Topics(SessionKind.Live));
        Assert.Equal(DocumentedQueries.Line(chats.Sessions, chats.MeanDuration, chats.MeanSatisfaction), Assert.Single(await Documented("chats")));
        Assert.Equal(await Documented("chat topics"), Topics(SessionKind.Chat));
        Assert.Equal(await Documented("call topics"), Topics(SessionKind.Call));
        Assert.Equal(await Documented("lesson topics"), Topics(SessionKind.Lesson));
        var costs = new[] { ("clip", lessons.Cost), ("feedback", calls.Cost) }.Where(cost => cost.Item2 > 0);
        Assert.Equal((await Documented("costs")).Where(row => !row.EndsWith('–')), costs.Select(cost => DocumentedQueries.Line(cost.Item1, cost.Item2)));
        Assert.Equal(calls.Sessions + lessons.Sessions + live.Sessions + chats.Sessions, statistics.BusyHours.Sum(hour => hour.Sessions));
        Assert.Equal(calls.Sessions + lessons.Sessions + live.Sessions + chats.Sessions, statistics.Days.Sum(day => day.Figures.Sessions));

        Task<string[]> Documented(string name) => DocumentedQueries.Run(Stored.Catalogued, name, from, until);

        string[] Topics(SessionKind of) =>
            [.. statistics.Topics.Where(topic => topic.Kind == of).Select(topic => DocumentedQueries.Line(topic.Topic, topic.Sessions, topic.Mentions))];
    }
}

public sealed class DailyStatisticsTestsOnSqlite() : DailyStatisticsTests(DatabaseKind.Sqlite);

public sealed class DailyStatisticsTestsOnPostgres() : DailyStatisticsTests(DatabaseKind.Postgres);
