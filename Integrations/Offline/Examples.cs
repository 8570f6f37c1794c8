using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>Chooses examples so that one text cites many places rather than one place often.</summary>
internal sealed class Examples
{
    private readonly HashSet<(RecordingId Recording, int Number)> _used = [];

    /// <summary>The first that was not chosen before and is telling; else the first; null when there is none.</summary>
    /// <param name="candidates">The best first.</param>
    public Example? Choose(IEnumerable<Example> candidates)
    {
        var all = candidates.ToArray();
        var chosen = all.FirstOrDefault(example => example.IsTelling && !_used.Contains(Place(example))) ?? all.FirstOrDefault();
        if (chosen is not null)
            _used.Add(Place(chosen));
        return chosen;
    }

    /// <summary>The longest utterances of turns.</summary>
    public Example? Longest(IEnumerable<CallReading> calls, Func<CallReading, IEnumerable<Turn>> turns) =>
        Choose(calls
            .SelectMany(call => turns(call).SelectMany(turn => turn.Utterances), (call, said) => new Example(call.Call, said, said.Text, said.Words.Length))
            .OrderByDescending(example => example.Value));

    private static (RecordingId Recording, int Number) Place(Example example) => (example.Call.Recording, example.Utterance.Number);
}
