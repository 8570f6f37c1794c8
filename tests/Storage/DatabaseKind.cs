namespace LearningSessions.Storage.Tests;

/// <summary>Which database a test runs on.</summary>
public enum DatabaseKind
{
    /// <summary>A file of one process.</summary>
    Sqlite = 1,

    /// <summary>The server of a cluster.</summary>
    Postgres = 2,
}
