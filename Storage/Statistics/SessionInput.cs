using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics;

/// <summary>Where the sessions of one kind are read from. A new kind is one of these beside the others, a line in <see cref="SessionInputs"/>, and triggers that
/// mark the hours of its changes.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Sessions">Selects a row for each session that began from <c>@from</c> (inclusive) to <c>@until</c> (exclusive), in microseconds: the
/// columns of <see cref="SessionRow"/> in their order.</param>
/// <param name="Topics">Selects a row for each topic of such a session: the columns of <see cref="TopicRow"/>; null where the kind has none.</param>
/// <param name="Hours">Selects the hours since 1970 in which sessions began, as <c>hour</c>.</param>
/// <param name="Purposes">The purposes of model calls that are made for this kind.</param>
internal sealed record SessionInput(SessionKind Kind, string Sessions, string? Topics, string Hours, params string[] Purposes);
