namespace LearningSessions.LiveClient;

/// <summary>The server does not let the client in, and will not later either.</summary>
public sealed class LiveRefusedException(string message) : Exception(message);
