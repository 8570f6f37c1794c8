using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using Orleans.Storage;

namespace LearningSessions.Grains.Tests.Fixture;

/// <summary>States as JSON in memory, guarded by their ETags.</summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), (string Json, int Version)> rows = [];

    /// <summary>Every stored text, as a backup would hold it.</summary>
    public IReadOnlyCollection<string> Texts
    {
        get
        {
            lock (gate)
                return [.. rows.Values.Select(row => row.Json)];
        }
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (gate)
        {
            grainState.RecordExists = rows.TryGetValue((grainId, stateName), out var row);
            grainState.ETag = grainState.RecordExists ? $"{row.Version}" : null;
            grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(row.Json, MessageJson.Options)! : Activator.CreateInstance<T>();
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (gate)
        {
            var exists = rows.TryGetValue((grainId, stateName), out var row);
            var stored = exists ? $"{row.Version}" : null;
            if (stored != grainState.ETag)
                return Task.FromException(new InconsistentStateException($"{grainId} {stateName}", stored, grainState.ETag));
            rows[(grainId, stateName)] = (JsonSerializer.Serialize(grainState.State, MessageJson.Options), row.Version + 1);
            grainState.ETag = $"{row.Version + 1}";
            grainState.RecordExists = true;
        }

        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (gate)
            rows.Remove((grainId, stateName));
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }
}
