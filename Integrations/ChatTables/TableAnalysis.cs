using System.Collections.Immutable;

namespace LearningSessions.Integrations.ChatTables;

/// <summary>A row of the table <c>analysis</c>.</summary>
/// <param name="Session">The session's id as text.</param>
/// <param name="Satisfaction">0 to 10; null when unknown.</param>
/// <param name="Summary">What happened.</param>
/// <param name="Improvements">What could be better.</param>
public sealed record TableAnalysis(string Session, int? Satisfaction, ImmutableArray<string> Summary, ImmutableArray<string> Improvements);
