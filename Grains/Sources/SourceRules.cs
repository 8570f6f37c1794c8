using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Sources;

/// <summary>How a source goes from one update to the next.</summary>
public static class SourceRules
{
    /// <summary>The one step of an update.</summary>
    public const string UpdateStep = "Update";

    /// <summary>The most submissions in the head; beyond it all but the newest few go to a page.</summary>
    public const int HeadEntries = 100;

    /// <summary>How many logs a page holds; the head has up to twice as many.</summary>
    public const int LogsInPage = 30;

    private const int LongestName = 128;

    /// <summary>The schedule that updates a source.</summary>
    public static string ScheduleOf(SourceId source) => $"source-{source}";

    /// <summary>What is wrong with settings, apart from their times; null when nothing is.</summary>
    public static PutSourceOutcome.Refused? FaultOf(SourceId source, SourceSettings settings)
    {
        if (settings.SkippedLanguages.IsDefault || settings.SkippedLanguages.Length > 20 || settings.SkippedLanguages.Any(each => each is null or "" or { Length: > 35 }))
            return new("skippedLanguages", "They are at most 20 language tags, or words of the form for them.");
        return settings.Cron is not null && ScheduleOf(source).Length > LongestName ? new("cron", "The source's name is too long for a schedule of its own.") : null;
    }

    /// <summary>The state with other settings. With other languages all is looked at again: what was left out for its language may be taken now.</summary>
    public static SourceState Define(SourceState state, SourceSettings settings) => state with
    {
        Settings = settings,
        Version = state.Version + 1,
        Cursor = settings.SkippedLanguages.SequenceEqual(state.Settings.SkippedLanguages) ? state.Cursor : null,
    };

    /// <summary>Whether an update is not over.</summary>
    public static bool IsUnderWay(SourceState state) => state.Update?.Work.State is WorkState.Waiting or WorkState.Running or WorkState.Retrying;

    /// <summary>A further update begins.</summary>
    public static SourceState Begin(SourceState state, string by, DateTimeOffset now)
    {
        var work = state.Update is { } last
            ? WorkRules.Advance(last.Work with { Errors = [] }, UpdateStep, now) with { AcceptedAt = now }
            : WorkRules.Accept(UpdateStep, now);
        return state with { Update = new SourceUpdate { Number = (state.Update?.Number ?? 0) + 1, By = by, Work = work } };
    }

    /// <summary>The update knows how much there is.</summary>
    /// <param name="state">The update under way.</param>
    /// <param name="left">New submissions that it has not seen to yet.</param>
    /// <param name="held">How many wait for a person.</param>
    public static SourceState Found(SourceState state, int left, int held) => state with
    {
        Update = state.Update! with { Found = state.Update.Taken + state.Update.Skipped + left, Held = held },
    };

    /// <summary>Submissions were taken or left out.</summary>
    public static SourceState Note(SourceState state, ImmutableArray<SourceEntry> entries) => state with
    {
        Known = state.Known + entries.Length,
        Newest = state.Newest.AddRange(entries),
        Update = state.Update is not { } update ? null : update with
        {
            Taken = update.Taken + entries.Count(entry => entry.Update == update.Number && entry.Fate == SubmissionFate.Taken),
            Skipped = update.Skipped + entries.Count(entry => entry.Update == update.Number && entry.Fate == SubmissionFate.Skipped),
        },
    };

    /// <summary>The entries that no longer belong in the head, oldest first; none while it is small.</summary>
    public static ImmutableArray<SourceEntry> Overflow(SourceState state) => state.Newest.Length > HeadEntries ? state.Newest[..^(HeadEntries / 4)] : [];

    /// <summary>The logs that no longer belong in the head, oldest first; none while it is small.</summary>
    public static ImmutableArray<SourceLog> LogOverflow(SourceState state) => state.Logs.Length > 2 * LogsInPage ? state.Logs[..LogsInPage] : [];

    /// <summary>What becomes of the update when an attempt ends.</summary>
    public static SourceState Apply(SourceState state, SourceStepOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now)
    {
        var update = state.Update!;
        return outcome switch
        {
            SourceStepOutcome.UpToDate upToDate => state with
            {
                Cursor = upToDate.Cursor,
                Update = update with { IsUpToDate = true, Work = WorkRules.Complete(update.Work, now) },
            },
            SourceStepOutcome.Logged logged => state with
            {
                Cursor = logged.Cursor,
                Logs = state.Logs.Add(logged.Log),
                Update = update with { Work = WorkRules.Complete(update.Work, now) },
            },
            SourceStepOutcome.Failed failed => state with { Update = update with { Work = WorkRules.Fail(update.Work, failed.Failure, retry, jitter, now) } },
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of an update."),
        };
    }

    /// <summary>The number of the next log.</summary>
    public static int NextLog(SourceState state) => (state.LogPages * LogsInPage) + state.Logs.Length + 1;

    /// <summary>Where the next update begins to look: behind what is settled, not behind what waits for a person.</summary>
    /// <param name="listed">The greatest time that the form named.</param>
    /// <param name="held">When those that wait for a person were completed.</param>
    public static DateTimeOffset? CursorAfter(DateTimeOffset? listed, IEnumerable<DateTimeOffset> held) =>
        held.Select(at => (DateTimeOffset?)at).Append(listed).Min();
}
