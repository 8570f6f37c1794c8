namespace LearningSessions.Storage.Sqlite;

/// <summary>A commit failed: whether the write happened is not known. Whoever waits for it must read the truth again.</summary>
/// <param name="inner">Why the commit failed.</param>
public sealed class UnknownCommitException(Exception inner)
    : IOException($"A commit failed; whether the write happened is not known: {inner.Message}", inner);
