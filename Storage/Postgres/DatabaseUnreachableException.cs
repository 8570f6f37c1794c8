namespace LearningSessions.Storage.Postgres;

/// <summary>The cluster's database did not let this process in.</summary>
/// <param name="inner">What it said.</param>
public sealed class DatabaseUnreachableException(Exception inner)
    : IOException($"The PostgreSQL database of Postgres:ConnectionString cannot be used: {inner.InnerException?.Message ?? inner.Message}", inner);
