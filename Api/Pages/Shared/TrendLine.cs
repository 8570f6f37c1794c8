using System.Collections.Immutable;

namespace LearningSessions.Api.Pages.Shared;

/// <summary>One line of a trend.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Shares">0 to 1 at each of the chart's times; null where unknown.</param>
public sealed record TrendLine(string Name, ImmutableArray<double?> Shares);
