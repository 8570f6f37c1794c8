using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>One owner's turn to run with nothing beside it. The attempt is saved as begun only when the turn has come: while it waits, the end of the process is not
/// held against it. Used in the turns of one activation.</summary>
/// <param name="gate">Who may run beside whom.</param>
internal sealed class TurnAlone(AttemptGate gate) : IDisposable
{
    private CancellationTokenSource? waiting;
    private Task<IDisposable>? turn;

    /// <summary>Whether it was asked for and not used or left yet.</summary>
    public bool IsTaken => turn is not null;

    /// <summary>Whether the turn has come; else it queues, and a call of the owner follows when it comes.</summary>
    public bool Take(IWorkOwner owner)
    {
        if (turn is not null)
            return turn.IsCompletedSuccessfully;
        waiting = new CancellationTokenSource();
        var asked = turn = gate.Enter(alone: true, waiting.Token);
        if (asked.IsCompletedSuccessfully)
            return true;
        BackgroundWork.ResumeAfter(asked, owner, waiting.Token);
        return false;
    }

    /// <summary>Hands the turn to the attempt that begins; null where it needs none.</summary>
    public Task<IDisposable>? Use()
    {
        var used = turn;
        waiting?.Dispose();
        (waiting, turn) = (null, null);
        return used;
    }

    /// <summary>Leaves a turn that no attempt used, or the queue.</summary>
    public void Dispose()
    {
        if (turn is { IsCompletedSuccessfully: true, Result: var place })
            place.Dispose();
        else if (turn is not null)
            waiting?.Cancel();
        waiting?.Dispose();
        (waiting, turn) = (null, null);
    }
}
