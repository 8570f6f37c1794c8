namespace LearningSessions.Api.Access;

/// <summary>The product does not start as it is set up, because it would not be safe; the message says why and what to do.</summary>
public sealed class AccessSetupException(string message) : Exception(message);
