using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Sources;

public sealed class SourceRulesTests
{
    private static readonly SourceId Calls = SourceId.From("calls");
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_cursor_stays_before_what_waits_for_a_person()
    {
        Assert.Equal(Now, SourceRules.CursorAfter(Now, []));
        Assert.Equal(Now.AddDays(-2), SourceRules.CursorAfter(Now, [Now.AddDays(-1), Now.AddDays(-2)]));
        Assert.Null(SourceRules.CursorAfter(null, []));
    }

    [Fact]
    public void A_further_update_counts_attempts_on_so_that_an_old_one_is_told_apart()
    {
        var first = SourceRules.Begin(new SourceState(), "eva", Now);
        var ended = SourceRules.Apply(first, new SourceStepOutcome.UpToDate(Now), new(), 1, Now);

        var second = SourceRules.Begin(ended, "eva", Now);

        Assert.Equal((2, WorkState.Running), (second.Update!.Number, second.Update.Work.State));
        Assert.True(second.Update.Work.Attempt > first.Update!.Work.Attempt);
        Assert.True(ended.Update!.IsUpToDate);
    }

    [Fact]
    public void Only_entries_of_the_update_count_for_it()
    {
        var state = SourceRules.Found(SourceRules.Begin(new SourceState(), "eva", Now), left: 2, held: 1);

        var noted = SourceRules.Note(state, [Entry("a", 1), Entry("b", 1) with { Fate = SubmissionFate.Skipped }, Entry("c", 0) with { Fate = SubmissionFate.Skipped }]);

        Assert.Equal((3, 1, 1, 1, 2), (noted.Known, noted.Update!.Taken, noted.Update.Skipped, noted.Update.Held, noted.Update.Found));
    }

    [Fact]
    public void With_other_languages_all_is_looked_at_again()
    {
        var state = new SourceState { Cursor = Now };

        Assert.Equal(Now, SourceRules.Define(state, new SourceSettings { Cron = "0 6 * * 5" }).Cursor);
        Assert.Null(SourceRules.Define(state, new SourceSettings { SkippedLanguages = [] }).Cursor);
    }

    [Fact]
    public async Task Whatever_lies_in_pages_is_found_again_and_the_head_stays_small()
    {
        var book = new SourceBook(new MemoryPages());
        var state = SourceRules.Begin(new SourceState(), "eva", Now);
        for (var batch = 0; batch < 20; batch++)
            state = await book.PageOut(Calls, SourceRules.Note(state, [.. Enumerable.Range(batch * 50, 50).Select(number => Entry($"k{number}", 1))]));

        var known = await book.Known(Calls, state, CancellationToken.None);

        Assert.Equal((1000, 1000), (known.Count, state.Known));
        Assert.InRange(state.Newest.Length, 1, SourceRules.HeadEntries);
    }

    [Fact]
    public async Task Logs_are_listed_from_the_newest_to_the_first()
    {
        var book = new SourceBook(new MemoryPages());
        var state = SourceRules.Begin(new SourceState(), "eva", Now);
        for (var number = 1; number <= 100; number++)
        {
            Assert.Equal(number, SourceRules.NextLog(state));
            state = await book.PageOut(Calls, SourceRules.Apply(state, new SourceStepOutcome.Logged(Log(number), Now), new(), 1, Now));
        }

        var numbers = new List<int>();
        for (var part = await book.LogsBefore(Calls, state, int.MaxValue); part.Length > 0; part = await book.LogsBefore(Calls, state, numbers[^1]))
            numbers.AddRange(part.Select(log => log.Number));

        Assert.Equal(Enumerable.Range(1, 100).Reverse(), numbers);
        Assert.InRange(state.Logs.Length, 1, 2 * SourceRules.LogsInPage);
    }

    [Fact]
    public void A_log_says_of_each_submission_whether_it_is_new()
    {
        var lines = SourceLogText.Of([Entry("old", 1), Entry("new", 2) with { LearnerName = "Luz, \"Lucha\"", Fate = SubmissionFate.Skipped, Reason = "No audio." }], update: 2)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(SourceLogText.Header, lines[0]);
        Assert.Equal("new,2026-11-20T15:00:00Z,ana,l7,\"Luz, \"\"Lucha\"\"\",es,skipped,No audio.,,false,true", lines[1]);
        Assert.EndsWith(",taken,,,false,false", lines[2], StringComparison.Ordinal);
    }

    private static SourceEntry Entry(string key, int update) => new()
    {
        Key = key,
        SubmittedAt = Now,
        Tutor = "ana",
        Learner = "l7",
        Language = "es",
        Fate = SubmissionFate.Taken,
        Update = update,
    };

    private static SourceLog Log(int number) => new(number, new DateOnly(2026, 11, 20), Now, "eva", number, 1, 1, 0, 0, "logs/a.csv", "_logs/log.csv");
}
