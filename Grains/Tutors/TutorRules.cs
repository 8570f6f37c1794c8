using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Tutors;

/// <summary>What a tutor remembers, and where.</summary>
public static class TutorRules
{
    /// <summary>The most notes on recordings in the head; beyond it the older half goes to a page.</summary>
    public const int HeadRecordings = 48;

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
        notes.Length > HeadRecordings ? notes[..(notes.Length / 2)] : [];

    /// <summary>The state once <paramref name="page"/> lies in page <paramref name="number"/>.</summary>
    public static TutorState PagedOut(TutorState state, ImmutableArray<RecordingEntry> page, int number) => state with
    {
        Recordings = state.Recordings[page.Length..],
        Pages = state.Pages.Add(new PageSpan(number, page.Min(each => each.RecordedAt), page.Max(each => each.RecordedAt))),
    };

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
        pages.Where(page => page.To >= from && page.From < until).Select(page => page.Number);
}
