using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>One state of one activation over its storage.</summary>
internal sealed class StoredState<T>(string name, GrainId id, IGrainStorage storage) : IPersistentState<T>, IStoredState
{
    private readonly GrainState<T> value = new();

    public T State
    {
        get => value.State ??= Activator.CreateInstance<T>();
        set => this.value.State = value;
    }

    public string? Etag => value.ETag;

    public bool RecordExists => value.RecordExists;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        Reporting("read", storage.ReadStateAsync(name, id, value, cancellationToken));

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task WriteStateAsync(CancellationToken cancellationToken)
    {
        value.State ??= Activator.CreateInstance<T>();
        return Reporting("write", storage.WriteStateAsync(name, id, value, cancellationToken));
    }

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public async Task ClearStateAsync(CancellationToken cancellationToken)
    {
        await Reporting("clear", storage.ClearStateAsync(name, id, value, cancellationToken));
        value.State = default;
    }

    private async Task Reporting(string operation, Task work)
    {
        try
        {
            await work;
        }
        catch (Exception failure) when (failure is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"{storage.GetType().Name} could not {operation} state '{name}' of {id}: {failure.Message}", failure);
        }
    }
}
