using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Imports;

/// <summary>How an import goes from submitted to done.</summary>
public static class ImportRules
{
    /// <summary>Its one step.</summary>
    public const string Step = "Read";

    /// <summary>From so many responses, rows or metrics on, statistics are computed when an import has ended; those of smaller ones wait for their time.</summary>
    public const int MuchForStatistics = 10_000;

    /// <summary>A new import, its step under way.</summary>
    public static ImportState Accept(ImportId id, SubmitImport command, DateTimeOffset now) => new()
    {
        Import = new Import { Id = id, Submission = command, Work = WorkRules.Accept(Step, now) },
    };

    /// <summary>The state at a checkpoint: an attempt that got so far is not to blame for how others ended.</summary>
    public static ImportState Reached(ImportState state, ImportCheckpoint checkpoint, ImportProgress progress) => new()
    {
        Checkpoint = checkpoint,
        Import = state.Import! with
        {
            Progress = progress,
            DeadLetters = checkpoint.DeadLetters,
            DeadLetterParts = checkpoint.DeadLetterParts,
            Work = state.Import.Work with { Interruptions = 0, Failures = 0 },
        },
    };

    /// <summary>What becomes of the import when an attempt ends.</summary>
    /// <param name="state">The import, its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static ImportState Apply(ImportState state, ImportOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
    {
        ImportOutcome.Finished finished => state with
        {
            Import = state.Import! with { Progress = finished.Progress, Work = WorkRules.Complete(state.Import.Work, now) },
        },
        ImportOutcome.Failed failed => WithWork(state, WorkRules.Fail(state.Import!.Work, failed.Failure, retry, jitter, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of an import."),
    };

    /// <summary>Whether an import has ended that changed so much that statistics are not to wait for their time.</summary>
    public static bool ChangesMuch(Import import) =>
        import is { Work.State: WorkState.Done, Progress.Counts: var counts } && counts.Grouped + counts.Kept >= MuchForStatistics;

    /// <summary>The state with this progress of its work.</summary>
    public static ImportState WithWork(ImportState state, WorkProgress work) => state with { Import = state.Import! with { Work = work } };
}
