using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>Which kinds of work are paused, as this process knows it: owners ask before each attempt, and the answer that a kind goes on serves all of them
/// for a second. A pause that is made in this process holds at once, one that is made in another within that second.</summary>
/// <param name="time">Measures the second.</param>
public sealed class PausedKinds(TimeProvider time)
{
    private static readonly TimeSpan AnswerLasts = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<WorkKind, long> goOnSince = [];
    private int changes;

    /// <summary>Whether a kind is paused.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="ask">Asks the kind itself, where the answer is not known.</param>
    public async ValueTask<bool> IsPaused(WorkKind kind, Func<Task<WorkKindStatus>> ask)
    {
        if (IsKnownToGoOn(kind, out var known))
            return false;
        var asked = time.GetTimestamp();
        var paused = (await ask()).Paused;
        if (!paused)
            Note(kind, asked, known);
        return paused;
    }

    /// <summary>A kind was paused or resumed here: what was answered before counts no more.</summary>
    public void Changed()
    {
        lock (gate)
        {
            changes++;
            goOnSince.Clear();
        }
    }

    private bool IsKnownToGoOn(WorkKind kind, out int known)
    {
        lock (gate)
        {
            known = changes;
            return goOnSince.TryGetValue(kind, out var since) && time.GetElapsedTime(since) < AnswerLasts;
        }
    }

    // An answer that was given before a change may come after it.
    private void Note(WorkKind kind, long asked, int known)
    {
        lock (gate)
        {
            if (known == changes)
                goOnSince[kind] = asked;
        }
    }
}
