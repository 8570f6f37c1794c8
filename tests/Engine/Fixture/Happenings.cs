using System.Collections.Concurrent;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>What grains tell tests, and what they wait for: named events, counted, and named gates.</summary>
internal sealed class Happenings
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = [];
    private readonly List<(string Name, int Count, TaskCompletionSource Came)> awaited = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private readonly ConcurrentDictionary<string, Exception> failures = new();

    /// <summary>Everything that happened, in order.</summary>
    public ConcurrentQueue<string> All { get; } = new();

    public void Happened(string name)
    {
        All.Enqueue(name);
        lock (gate)
        {
            var count = counts[name] = counts.GetValueOrDefault(name) + 1;
            foreach (var waiting in awaited.Where(waiting => waiting.Name == name && waiting.Count <= count))
                waiting.Came.TrySetResult();
        }
    }

    public int Count(string name)
    {
        lock (gate)
            return counts.GetValueOrDefault(name);
    }

    /// <summary>Ends when the event has come so many times; fails, naming it, when it does not.</summary>
    public async Task Of(string name, int count = 1)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (counts.GetValueOrDefault(name) >= count)
                return;
            awaited.Add((name, count, came));
        }
        try
        {
            await came.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{name}' came {Count(name)} times, not {count}. There came: {string.Join(", ", All)}");
        }
    }

    public Task Passing(string name) => Gate(name).Task;

    public void Open(string name) => Gate(name).TrySetResult();

    /// <summary>Nobody waits any more: a test that failed leaves no call that would hold up the engine's end.</summary>
    public void OpenAll()
    {
        foreach (var gate in gates.Values)
            gate.TrySetResult();
    }

    /// <summary>The next visitor of this place fails.</summary>
    public void FailNext(string place, Exception failure) => failures[place] = failure;

    public void Visit(string place)
    {
        if (failures.TryRemove(place, out var failure))
            throw failure;
    }

    private TaskCompletionSource Gate(string name) =>
        gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
