using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Storage.States;

/// <summary>Which kinds of work are paused: the sweep passes them over.</summary>
internal static class WorkKindRows
{
    private static readonly Table Kinds = new("work_kind", ["kind"], ["paused", "changed_by", "changed_at"], constant: []);

    public static Projection<WorkKindState>[] All { get; } = [new(Kinds, key => [(int)Enum.Parse<WorkKind>(key)], (_, state, _) => Row(state.Status))];

    private static object?[] Row(WorkKindStatus status) => [status.Paused ? 1 : 0, status.By, UnixMicroseconds.From(status.At)];
}
