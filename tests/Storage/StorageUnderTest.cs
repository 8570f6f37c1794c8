using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests;

/// <summary>What every database of ours offers.</summary>
public abstract class StorageUnderTest : IDisposable
{
    public abstract IDatabase Catalogued { get; }

    public abstract IGrainStorage States { get; }

    public abstract IPageStore Pages { get; }

    public abstract IModelCallLog ModelCalls { get; }

    public abstract Storage.Catalogue.Catalogue Catalogue { get; }

    public async Task<GrainState<T>> Read<T>(GrainId id)
        where T : new()
    {
        var state = new GrainState<T>();
        await States.ReadStateAsync(NameOf(id), id, state);
        return state;
    }

    public async Task<GrainState<T>> Write<T>(GrainId id, T value, string? etag = null)
    {
        var state = new GrainState<T>(value, etag);
        await States.WriteStateAsync(NameOf(id), id, state);
        return state;
    }

    public Task Clear<T>(GrainId id, GrainState<T> state) => States.ClearStateAsync(NameOf(id), id, state);

    public abstract void Dispose();

    // As the grains name their states.
    private static string NameOf(GrainId id) => id.Type.ToString()!;
}
