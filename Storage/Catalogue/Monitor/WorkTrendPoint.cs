using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>What one kind of work did in one hour.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="At">When the hour began, UTC.</param>
/// <param name="Done">How often a piece of work was done.</param>
/// <param name="Failed">How often an attempt failed and another was due.</param>
/// <param name="GivenUp">How often a piece of work was given up.</param>
/// <param name="Skipped">How often a piece of work was left out.</param>
/// <param name="Lag">For how long the longest due work had waited at most, in seconds.</param>
/// <param name="Due">How much waited although its time had come, at most.</param>
public sealed record WorkTrendPoint(WorkKind Kind, DateTimeOffset At, int Done, int Failed, int GivenUp, int Skipped, double Lag, int Due);
