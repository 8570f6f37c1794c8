using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using Orleans.Storage;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>States as JSON in memory, guarded by their ETags.</summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), (string Json, int Version)> rows = [];
    private readonly Dictionary<string, int> writes = [];
    private readonly Dictionary<string, int> reads = [];

    /// <summary>What each write waits for before it is made, and how one fails: nothing unless a test says so.</summary>
    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    /// <summary>How often states of a name were written.</summary>
    public int Writes(string stateName)
    {
        lock (gate)
            return writes.GetValueOrDefault(stateName);
    }

    /// <summary>How often states of a name were read: once by each activation.</summary>
    public int Reads(string stateName)
    {
        lock (gate)
            return reads.GetValueOrDefault(stateName);
    }

    /// <summary>The longest state written so far, in characters of JSON.</summary>
    public int LongestState { get; private set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (gate)
        {
            reads[stateName] = reads.GetValueOrDefault(stateName) + 1;
            grainState.RecordExists = rows.TryGetValue((grainId, stateName), out var row);
            grainState.ETag = grainState.RecordExists ? $"{row.Version}" : null;
            grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(row.Json, MessageJson.Options)! : Activator.CreateInstance<T>();
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = JsonSerializer.Serialize(grainState.State, MessageJson.Options);
        await BeforeWrite();
        await Guarded(stateName, grainId, grainState, stored =>
        {
            writes[stateName] = writes.GetValueOrDefault(stateName) + 1;
            LongestState = Math.Max(LongestState, json.Length);
            rows[(grainId, stateName)] = (json, stored + 1);
            grainState.ETag = $"{stored + 1}";
            grainState.RecordExists = true;
        });
    }

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
            var stored = rows.TryGetValue((grain, name), out var row) ? $"{row.Version}" : null;
            if (stored != state.ETag)
                return Task.FromException(new InconsistentStateException($"{grain} {name}", stored, state.ETag));
            change(row.Version);
        }

        return Task.CompletedTask;
    }
}
