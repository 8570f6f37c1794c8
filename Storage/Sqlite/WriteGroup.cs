using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Writes that share a transaction. One that fails after it changed something is taken out, and the others run again without it:
/// so the common case needs no savepoints, and no statement need be able to undo itself.</summary>
internal sealed class WriteGroup(Statements statements, string file)
{
    /// <summary>Runs the writes and commits; sets <see cref="PendingWrite.Failure"/> of those that failed alone.</summary>
    /// <exception cref="UnknownCommitException">The commit failed.</exception>
    public void Commit(IReadOnlyList<PendingWrite> writes)
    {
        var begun = Stopwatch.GetTimestamp();
        if (statements.InTransaction)
            Run("ROLLBACK");
        Run("BEGIN IMMEDIATE");
        while (FirstThatSpoils(writes) is { } spoiler)
        {
            writes = [.. writes.Where(write => write != spoiler)];
            Run("ROLLBACK");
            Run("BEGIN IMMEDIATE");
        }
        var committing = Stopwatch.GetTimestamp();
        Commit();
        WriterMeter.Committed(writes.Count, begun, committing);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The failure is the caller's, who is told.")]
    private PendingWrite? FirstThatSpoils(IReadOnlyList<PendingWrite> writes)
    {
        foreach (var write in writes)
        {
            var before = statements.TotalChanges;
            write.Failure = null;
            try
            {
                write.Run(statements);
            }
            catch (Exception failure)
            {
                write.Failure = SqliteFailure.Explain(failure, file);
                if (!statements.InTransaction)
                    throw write.Failure;
                if (failure is SqliteException || statements.TotalChanges != before)
                    return write;
            }
        }
        return null;
    }

    private void Commit()
    {
        try
        {
            statements.Execute("COMMIT");
        }
        catch (SqliteException failure)
        {
            Settle();
            throw new UnknownCommitException(SqliteFailure.Explain(failure, file));
        }
    }

    /// <summary>Makes the truth one that stays. A failed commit may have left its frames in the log, where a crash would find them later; the next
    /// commit overwrites them, so one is made here before anybody reads on.</summary>
    private void Settle()
    {
        try
        {
            if (statements.InTransaction)
                statements.Execute("ROLLBACK");
            statements.Execute("BEGIN IMMEDIATE");
            statements.Execute("UPDATE settled SET commits = commits + 1");
            statements.Execute("COMMIT");
        }
        catch (SqliteException)
        {
            // The disk is still ill; the callers learn of it by the failure that led here.
            if (statements.InTransaction)
                statements.Execute("ROLLBACK");
        }
    }

    private void Run(string sql)
    {
        try
        {
            statements.Execute(sql);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, file);
        }
    }
}
