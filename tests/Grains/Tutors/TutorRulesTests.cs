using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Tutors;

namespace LearningSessions.Grains.Tests.Tutors;

public sealed class TutorRulesTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_note_of_a_recording_counts()
    {
        var notes = TutorRules.Note(TutorRules.Note([], Entry(1, WorkState.Running)), Entry(1, WorkState.Done));

        Assert.Equal(WorkState.Done, Assert.Single(notes).State);
    }

    [Fact]
    public void A_full_head_gives_its_oldest_notes_to_a_page_and_nothing_is_lost()
    {
        var state = new TutorState();
        var pages = new List<ImmutableArray<RecordingEntry>>();
        for (var i = 0; i < 2_000; i++)
        {
            state = state with { Recordings = TutorRules.Note(state.Recordings, Entry(i, WorkState.Done)) };
            if (TutorRules.Overflow(state.Recordings) is { IsEmpty: false } page)
            {
                Assert.Equal(pages.Count, TutorRules.NextPage(state.Pages));
                state = TutorRules.PagedOut(state, page);
                pages.Add(page);
            }
        }

        Assert.True(state.Recordings.Length <= TutorRules.HeadRecordings);
        Assert.True(state.Pages.Length <= TutorRules.HeadSpans);
        Assert.Equal(2_000, TutorRules.Between(pages.SelectMany(page => page).Concat(state.Recordings), Day, Day.AddDays(3_000)).Length);
        foreach (var (from, until) in ((int, int)[])[(0, 1), (700, 730), (1_980, 2_000)])
        {
            var read = TutorRules.PagesOf(state.Pages, Day.AddDays(from), Day.AddDays(until)).SelectMany(number => pages[number]).Concat(state.Recordings);
            Assert.Equal(until - from, TutorRules.Between(read, Day.AddDays(from), Day.AddDays(until)).Length);
        }
    }

    [Fact]
    public void A_late_note_outdoes_the_one_in_a_page()
    {
        ImmutableArray<RecordingEntry> page = [Entry(1, WorkState.DeadLetter)];

        var window = TutorRules.Between([.. page, Entry(1, WorkState.Done)], Day, Day.AddDays(5));

        Assert.Equal(WorkState.Done, Assert.Single(window).State);
    }

    [Fact]
    public void A_window_counts_its_start_and_not_its_end()
    {
        var window = TutorRules.Between([Entry(0, WorkState.Done), Entry(1, WorkState.Done), Entry(2, WorkState.Done)], Day, Day.AddDays(2));

        Assert.Equal(["r0", "r1"], window.Select(each => each.Recording.Value));
    }

    [Fact]
    public void Only_pages_that_touch_the_window_are_read()
    {
        ImmutableArray<PageSpan> pages = [new(0, Day, Day.AddDays(1)), new(1, Day.AddDays(2), Day.AddDays(3)), new(2, Day.AddDays(4), Day.AddDays(5))];

        Assert.Equal([1], TutorRules.PagesOf(pages, Day.AddDays(2), Day.AddDays(4)));
        Assert.Equal([0, 1, 2], TutorRules.PagesOf([new(0, Day, Day.AddDays(5), Count: 3), new(3, Day.AddDays(6), Day.AddDays(7))], Day, Day.AddDays(1)));
    }

    [Fact]
    public void The_newest_recordings_are_those_noted_last_each_once()
    {
        var notes = Enumerable.Range(0, 60).Select(n => Entry(n, WorkState.Running)).Append(Entry(3, WorkState.Done));

        var newest = TutorRules.Newest(notes);

        Assert.Equal([.. Enumerable.Range(13, 47).Select(n => $"r{n}"), "r3"], newest.Select(each => each.Recording.Value));
        Assert.Equal(WorkState.Done, newest[^1].State);
    }

    private static RecordingEntry Entry(int number, WorkState state) =>
        new(RecordingId.From($"r{number}"), LearnerId.From("l1"), "Ana", Day.AddDays(number), state);
}
