using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Sources;

namespace LearningSessions.Storage.States;

/// <summary>The row of a source's updates among the work.</summary>
internal static class SourceRows
{
    public static Projection<SourceState>[] All { get; } =
    [
        WorkRows.Of<SourceState>(WorkKind.Source, (key, state, now) => state.Update is { } update ? WorkRows.Columns(key, update.Work, null, null, null, now) : null),
    ];
}
