using System.Collections.Immutable;
using System.Globalization;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What becomes of the notes that a model made of a part: each must be of a turn of that part.</summary>
public static class ModelNoteRules
{
    /// <summary>Why the notes cannot stand as they are, in words for the model.</summary>
    public static ImmutableArray<string> Faults(ModelNotes notes, ImmutableArray<CallExcerpt> part)
    {
        var there = TurnsOf(part);
        return
        [
            .. notes.Turns.Index().Where(note => !there.Contains((note.Item.Call, note.Item.Turn))).Select(note => string.Create(
                CultureInfo.InvariantCulture, $"/turns/{note.Index} is call {note.Item.Call}, turn {note.Item.Turn}: there is no such turn in this part.")),
        ];
    }

    /// <summary>The calls as far as they were noted: notes of turns that are there, the first of each turn, in the order of speech.</summary>
    /// <param name="noted">The notes of each part, with the part.</param>
    /// <param name="calls">All calls.</param>
    public static ImmutableArray<CallExcerpt> Joined(
        IEnumerable<(ModelNotes Notes, ImmutableArray<CallExcerpt> Part)> noted, ImmutableArray<CallExcerpt> calls)
    {
        var kept = noted.SelectMany(each => TurnsOf(each.Part) is var there ? each.Notes.Turns.Where(note => there.Contains((note.Call, note.Turn))) : [])
            .ToLookup(note => note.Call);
        return
        [
            .. calls.Where(call => kept.Contains(call.Number)).Select(call => call with
            {
                Turns = [.. kept[call.Number].DistinctBy(note => note.Turn).OrderBy(note => note.Turn).Select(note => (note.Turn, note.Text))],
            }),
        ];
    }

    private static HashSet<(int Call, int Turn)> TurnsOf(ImmutableArray<CallExcerpt> part) =>
        [.. part.SelectMany(call => call.Turns.Select(turn => (call.Number, turn.Turn)))];
}
