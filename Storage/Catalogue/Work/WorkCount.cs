using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>How many pieces of work of one kind stand in one state.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="State">Which state.</param>
/// <param name="Count">How many; never 0.</param>
public sealed record WorkCount(WorkKind Kind, WorkState State, int Count);
