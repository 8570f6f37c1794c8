namespace LearningSessions.Silo.Cluster;

/// <summary>The process cannot be what its configuration asks for.</summary>
/// <param name="reason">Why, and what to set.</param>
public sealed class ModeRefusedException(string reason) : InvalidOperationException(reason);
