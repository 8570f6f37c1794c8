using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Tutors;

/// <summary>What a tutor remembers, and where.</summary>
public static class TutorRules
{
    /// <summary>The most notes on recordings in the head, which is stored whole with each note.</summary>
    public const int HeadRecordings = 16;

    /// <summary>The notes of a page: so many leave the head at once.</summary>
    public const int PageRecordings = 12;

    /// <summary>The most spans of pages in the head; beyond it the oldest two become one.</summary>
    public const int HeadSpans = 32;

    /// <summary>The most recordings that a tutor shows.</summary>
    public const int ShownRecordings = 48;

    /// <summary>The most notes on feedback in the head.</summary>
    public const int HeadFeedback = 50;

    /// <summary>Adds a note on a recording; the newest note of a recording counts.</summary>
    public static ImmutableArray<RecordingEntry> Note(ImmutableArray<RecordingEntry> notes, RecordingEntry note) =>
        [.. notes.Where(each => each.Recording != note.Recording), note];

    /// <summary>Adds a note on a feedback; the newest note of a feedback counts.</summary>
    public static ImmutableArray<FeedbackEntry> Note(ImmutableArray<FeedbackEntry> notes, FeedbackEntry note) =>
        [.. notes.Where(each => each.Feedback != note.Feedback).TakeLast(HeadFeedback - 1), note];

    /// <summary>The state with a note on a recording; the same state where that is known already or the tutor is not.</summary>
    public static TutorState Note(TutorState state, RecordingEntry note) =>
        state.Profile is null || state.Recordings.Contains(note) ? state : state with { Recordings = Note(state.Recordings, note) };

    /// <summary>The state with a note on a feedback; the same state where the tutor is not known.</summary>
    public static TutorState Note(TutorState state, FeedbackEntry note) =>
        state.Profile is null ? state : state with { Feedback = Note(state.Feedback, note) };

    /// <summary>The notes that no longer belong in the head, oldest first; none while the head is small.</summary>
    public static ImmutableArray<RecordingEntry> Overflow(ImmutableArray<RecordingEntry> notes) =>
        notes.Length > HeadRecordings ? notes[..PageRecordings] : [];

    /// <summary>The number of the next page.</summary>
    public static int NextPage(ImmutableArray<PageSpan> pages) => pages is [.., var last] ? last.Number + last.Count : 0;

    /// <summary>The state once its oldest notes lie in the next page.</summary>
    public static TutorState PagedOut(TutorState state, ImmutableArray<RecordingEntry> page) => state with
    {
        Recordings = state.Recordings[page.Length..],
        Pages = Few(state.Pages.Add(new PageSpan(NextPage(state.Pages), page.Min(each => each.RecordedAt), page.Max(each => each.RecordedAt)))),
    };

    /// <summary>The first of the pages that, with the head, hold the newest recordings.</summary>
    public static int FirstShownPage(TutorState state) =>
        Math.Max(0, NextPage(state.Pages) - ((ShownRecordings - state.Recordings.Length + PageRecordings - 1) / PageRecordings));

    /// <summary>The newest recordings from notes in the order they were made.</summary>
    public static ImmutableArray<RecordingEntry> Newest(IEnumerable<RecordingEntry> notes)
    {
        var newest = new OrderedDictionary<RecordingId, RecordingEntry>();
        foreach (var note in notes)
        {
            newest.Remove(note.Recording);
            newest.Add(note.Recording, note);
        }

        return [.. newest.Values.TakeLast(ShownRecordings)];
    }

    /// <summary>The recordings of a window from notes in the order they were made, oldest recording first.</summary>
    public static ImmutableArray<RecordingEntry> Between(IEnumerable<RecordingEntry> notes, DateTimeOffset from, DateTimeOffset until)
    {
        var newest = new Dictionary<RecordingId, RecordingEntry>();
        foreach (var note in notes)
            newest[note.Recording] = note;
        return
        [
            .. newest.Values
                .Where(each => each.RecordedAt >= from && each.RecordedAt < until)
                .OrderBy(each => each.RecordedAt)
                .ThenBy(each => each.Recording.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The pages that may hold recordings of a window.</summary>
    public static IEnumerable<int> PagesOf(ImmutableArray<PageSpan> pages, DateTimeOffset from, DateTimeOffset until) =>
        pages.Where(page => page.To >= from && page.From < until).SelectMany(page => Enumerable.Range(page.Number, page.Count));

    private static ImmutableArray<PageSpan> Few(ImmutableArray<PageSpan> pages) => pages is [var first, var second, ..] && pages.Length > HeadSpans
        ? [new PageSpan(first.Number, Earlier(first.From, second.From), Later(first.To, second.To), first.Count + second.Count), .. pages[2..]]
        : pages;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
