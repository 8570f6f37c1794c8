using System.Collections.Concurrent;
using System.Globalization;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.States;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Storage;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>Grain states in the cluster's database, with their catalogue rows. The write of a state leaves a mark, in the same transaction; the rows are
/// written behind it and clear it. Where a crash comes between, <see cref="MarkSweep"/> does it.</summary>
/// <param name="states">Orleans' own provider.</param>
/// <param name="catalogue">Writes the rows.</param>
/// <param name="time">Stamps them.</param>
/// <param name="log">Says when rows are behind.</param>
internal sealed partial class ProjectingGrainStorage(
    IGrainStorage states, CatalogueRows catalogue, TimeProvider time, ILogger<ProjectingGrainStorage> log) : IGrainStorage
{
    private readonly ConcurrentDictionary<GrainId, bool> behind = new();

    /// <inheritdoc />
    /// <exception cref="SiloUnavailableException">The database does not answer.</exception>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (StateRows.TellsChanges<T>())
            await CatchUp(stateName, grainId);
        await Explained(states.ReadStateAsync(NameOf(grainId, stateName), Literal(grainId), grainState));
    }

    /// <inheritdoc />
    /// <exception cref="SiloUnavailableException">The database does not answer: the state may be stored or not.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (StateRows.TellsChanges<T>() && behind.ContainsKey(grainId))
            await CatchUp(stateName, grainId);
        await Explained(states.WriteStateAsync(NameOf(grainId, stateName), Literal(grainId), grainState));
        if (StateRows.Has(typeof(T)))
            await Project<T>(stateName, grainId, grainState.ETag!, StateRows.Of(grainId.Key.ToString()!, grainState.State, time.GetUtcNow()));
    }

    /// <inheritdoc />
    /// <exception cref="SiloUnavailableException">The database does not answer: the state may be cleared or not.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Explained(states.ClearStateAsync(NameOf(grainId, stateName), Literal(grainId), grainState));
        if (StateRows.Has(typeof(T)) && grainState.ETag is not null)
            await Project<T>(stateName, grainId, grainState.ETag, StateRows.Cleared<T>(grainId.Key.ToString()!));
    }

    private async Task Project<T>(string stateName, GrainId grainId, string etag, RowChange[] rows)
    {
        try
        {
            await catalogue.Write(NameOf(grainId, stateName), grainId.Key.ToString()!, int.Parse(etag, CultureInfo.InvariantCulture), rows);
        }
        catch (NpgsqlException failure)
        {
            // The state is stored, and the mark with it: what its caller was promised is kept.
            if (StateRows.TellsChanges<T>())
                behind[grainId] = true;
            RowsBehind(log, failure, grainId);
        }
    }

    // A state that tells only what its write changed must not be replaced before its rows are written: nobody would know of the change any more.
    private async Task CatchUp(string stateName, GrainId grainId)
    {
        await Explained(catalogue.CatchUp(NameOf(grainId, stateName), grainId.Key.ToString()!));
        behind.TryRemove(grainId, out _);
    }

    // Callers on other machines know what a lost silo is; exceptions of the database cannot even be sent to them.
    private async Task Explained(Task work)
    {
        try
        {
            await work;
        }
        catch (NpgsqlException failure) when (DatabaseFaults.IsUnreachable(failure))
        {
            DatabaseLost(log, failure);
            throw new SiloUnavailableException($"This silo has lost its database for the moment: {failure.Message}");
        }
    }

    private static string NameOf(GrainId grain, string stateName) => StateNames.Of(grain.Type.ToString()!, stateName);

    // The provider reads keys that look like numbers or GUIDs as such, so that 12 and 0012 would share a state. No key behind a slash does.
    private static GrainId Literal(GrainId grain) => GrainId.Create(grain.Type.ToString()!, "/" + grain.Key);

    [LoggerMessage(2, LogLevel.Warning, "The database did not take or give a state")]
    private static partial void DatabaseLost(ILogger log, Exception failure);

    [LoggerMessage(1, LogLevel.Warning, "The catalogue rows of {Grain} are behind its state; they follow within seconds")]
    private static partial void RowsBehind(ILogger log, Exception failure, GrainId grain);
}
