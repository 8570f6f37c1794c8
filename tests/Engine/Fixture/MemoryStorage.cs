using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>States as JSON in memory, guarded by their ETags.</summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), (string Json, int Version)> rows = [];
    private readonly ConcurrentQueue<Exception> failures = new();

    public int Rows
    {
        get
        {
            lock (gate)
                return rows.Count;
        }
    }

    /// <summary>Someone else writes the state.</summary>
    public void Overwrite<T>(GrainId grain, string name, T state)
    {
        lock (gate)
            rows[(grain, name)] = (JsonSerializer.Serialize(state), rows.GetValueOrDefault((grain, name)).Version + 1);
    }

    public void FailNextRead(Exception failure) => failures.Enqueue(failure);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (failures.TryDequeue(out var failure))
            return Task.FromException(failure);
        lock (gate)
        {
            grainState.RecordExists = rows.TryGetValue((grainId, stateName), out var row);
            grainState.ETag = grainState.RecordExists ? $"{row.Version}" : null;
            grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(row.Json)! : Activator.CreateInstance<T>();
        }
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Guarded(stateName, grainId, grainState, stored =>
    {
        rows[(grainId, stateName)] = (JsonSerializer.Serialize(grainState.State), stored + 1);
        grainState.ETag = $"{stored + 1}";
        grainState.RecordExists = true;
    });

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Guarded(stateName, grainId, grainState, _ =>
    {
        rows.Remove((grainId, stateName));
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    });

    private Task Guarded<T>(string name, GrainId grain, IGrainState<T> state, Action<int> change)
    {
        lock (gate)
        {
            var exists = rows.TryGetValue((grain, name), out var row);
            var stored = exists ? $"{row.Version}" : null;
            if (stored != state.ETag)
                return Task.FromException(new InconsistentStateException($"{grain} {name}", stored, state.ETag));
            change(row.Version);
        }
        return Task.CompletedTask;
    }
}
