using System.Threading.RateLimiting;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>One owner's place among the attempts of its kind that may run at once. An attempt is saved as begun only when there is a place: while it waits, the
/// end of the process is not held against it. Used in the turns of one activation.</summary>
/// <param name="plans">Knows the limits.</param>
internal sealed class WorkPlace(WorkPlans plans) : IDisposable
{
    private CancellationTokenSource? waiting;
    private Task<RateLimitLease>? place;

    /// <summary>Whether it waits for one.</summary>
    public bool IsQueued => place is { IsCompleted: false };

    /// <summary>Whether an attempt may begin; else it queues, and a call of the owner follows when there is a place.</summary>
    /// <param name="kind">Of which kind.</param>
    /// <param name="owner">Who is called.</param>
    public bool Take(WorkKind kind, IWorkOwner owner)
    {
        if (place is { IsCompletedSuccessfully: true })
            return true;
        if (IsQueued)
            return false;
        Dispose();
        waiting = new CancellationTokenSource();
        if (plans.PlaceOf(kind, waiting.Token) is not { } asked)
            return true;
        place = asked;
        if (asked.IsCompletedSuccessfully)
            return true;
        BackgroundWork.ResumeAfter(asked, owner, waiting.Token);
        return false;
    }

    /// <summary>Hands the place to the attempt that begins; null where there is no limit.</summary>
    public IDisposable? Use()
    {
        var used = place is { IsCompletedSuccessfully: true, Result: var lease } ? lease : null;
        if (used is not null)
            place = null;
        return used;
    }

    /// <summary>Leaves a place that no attempt used, or the queue.</summary>
    public void Dispose()
    {
        if (place is { IsCompletedSuccessfully: true, Result: var lease })
            lease.Dispose();
        else
            waiting?.Cancel();
        waiting?.Dispose();
        (waiting, place) = (null, null);
    }
}
