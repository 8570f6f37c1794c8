using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Work;

/// <summary>What the owners of work share in one process.</summary>
/// <param name="plans">How each kind is done.</param>
/// <param name="time">Now, and the waits.</param>
/// <param name="random">Spreads the waits.</param>
/// <param name="log">Tells which attempts begin, and of outcomes that were lost.</param>
public sealed class Workshop(WorkPlans plans, TimeProvider time, Random random, ILogger<Workshop> log)
{
    private readonly ConcurrentDictionary<string, int> unsettled = new(StringComparer.Ordinal);

    /// <summary>How each kind is done.</summary>
    public WorkPlans Plans => plans;

    /// <summary>Who may run beside whom.</summary>
    public AttemptGate Gate { get; } = new();

    /// <summary>Which kinds of work are paused.</summary>
    public PausedKinds Kinds { get; } = new(time);

    /// <summary>The time, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Random, 0 to 1.</summary>
    public double Jitter => random.NextDouble();

    /// <summary>An attempt of this owner begins here.</summary>
    public void Begins(string owner, int attempt, string step)
    {
        unsettled[owner] = attempt;
        WorkLog.AttemptBegins(log, owner, attempt, step);
    }

    /// <summary>What the owner's attempt came to is saved.</summary>
    public void Settles(string owner) => unsettled.TryRemove(owner, out _);

    /// <summary>Whether an attempt of this owner began in this process and its outcome was not saved: then it was not the end of a process that cut
    /// the attempt off.</summary>
    public bool LostOutcomeOf(string owner) => unsettled.ContainsKey(owner);

    /// <summary>An attempt that begins once it is let in, leaves its places at its end, and notes why its outcome was not saved.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="number">Which attempt.</param>
    /// <param name="entry">Lets it in.</param>
    /// <param name="counted">Its place among those of its kind; null where there is no limit.</param>
    /// <param name="attempt">What it does.</param>
    public Func<CancellationToken, Task> Guarded(string owner, int number, Task<IDisposable> entry, IDisposable? counted, Func<CancellationToken, Task> attempt) => async stop =>
    {
        using var kind = counted;
        using var inside = await entry;
        try
        {
            await attempt(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            WorkLog.OutcomeLost(log, failure, owner, number);
            throw;
        }
    };
}
