using Npgsql;

namespace LearningSessions.Storage.Catalogue;

/// <summary>What failures of the cluster's database mean to those who use it.</summary>
public static class DatabaseFaults
{
    /// <summary>Whether the database is not to be had at the moment: stopped, restarting, full, or the way to it cut. It passes; the statement may have been
    /// done or not.</summary>
    public static bool IsUnreachable(Exception failure) => failure switch
    {
        // Classes 22, 23 and 42: the statement itself is at fault.
        PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] } => false,
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>Whether it is that, or was caused by it. What was cancelled is not: the database says so too.</summary>
    public static bool IsCausedByUnreachable(Exception failure) => failure switch
    {
        OperationCanceledException => false,
        AggregateException many => many.InnerExceptions.Any(IsCausedByUnreachable),
        _ => IsUnreachable(failure) || (failure.InnerException is { } cause && IsCausedByUnreachable(cause)),
    };
}
