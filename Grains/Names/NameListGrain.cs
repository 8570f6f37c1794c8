using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Names;

/// <summary>The names there are of one kind of thing.</summary>
[GrainType("name-list")]
public sealed class NameListGrain([PersistentState("name-list")] IPersistentState<NameListState> state) : DurableGrain, INameListGrain
{
    private const int MaxNames = 500;

    private ImmutableArray<string> Names => state.State.Names;

    /// <inheritdoc />
    public async Task<bool> Add(string name)
    {
        if (Names.Contains(name))
            return true;
        if (Names.Length >= MaxNames)
            return false;
        await Save(state, new NameListState { Names = Names.Add(name).Sort(StringComparer.Ordinal) });
        return true;
    }

    /// <inheritdoc />
    public Task Remove(string name) =>
        Names.Contains(name) ? Save(state, new NameListState { Names = Names.Remove(name) }) : Task.CompletedTask;

    /// <inheritdoc />
    public Task<ImmutableArray<string>> All() => Task.FromResult(Names);
}
