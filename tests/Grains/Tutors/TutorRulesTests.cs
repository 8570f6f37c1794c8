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
    public void A_full_head_gives_its_older_half_to_a_page_and_nothing_is_lost()
    {
        var state = new TutorState();
        var pages = new List<ImmutableArray<RecordingEntry>>();
        for (var i = 0; i < 200; i++)
        {
            state = state with { Recordings = TutorRules.Note(state.Recordings, Entry(i, WorkState.Done)) };
            if (TutorRules.Overflow(state.Recordings) is { IsEmpty: false } page)
            {
                state = TutorRules.PagedOut(state, page, pages.Count);
                pages.Add(page);
            }
        }

        Assert.True(state.Recordings.Length <= TutorRules.HeadRecordings);
        Assert.Equal(pages.Count, state.Pages.Length);
        Assert.Equal(200, TutorRules.Between(pages.SelectMany(page => page).Concat(state.Recordings), Day, Day.AddDays(300)).Length);
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
    }

    private static RecordingEntry Entry(int number, WorkState state) =>
        new(RecordingId.From($"r{number}"), LearnerId.From("l1"), "Ana", Day.AddDays(number), state);
}
