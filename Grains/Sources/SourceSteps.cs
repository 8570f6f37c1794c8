using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Sources;

/// <summary>Previews and updates sources: outside turns, each attempt repeatable. What is taken is noted in batches, so that an attempt that is cut off
/// goes on where it was.</summary>
public sealed class SourceSteps(SourcePlanning planning, SourceTaking taking, SourceLogWriting logs, IGrainFactory grains, ILogger<SourceSteps> log)
{
    private const int Batch = 50;

    /// <summary>Where a source comes from, in words; null when none of this name is set up.</summary>
    public string? OriginOf(SourceId id) => planning.Find(id)?.Origin;

    /// <summary>What an update would do.</summary>
    public async Task<PreviewOutcome> Preview(SourceId id, SourceState state, DateTimeOffset now, CancellationToken cancel)
    {
        var (plan, failure) = await planning.Plan(id, state, cancel);
        return plan is not null
            ? new PreviewOutcome.Seen(plan.Preview(now))
            : new PreviewOutcome.Unavailable(failure!.Reason, failure is ProviderFailure.Transient);
    }

    /// <summary>Does the update that is under way.</summary>
    /// <returns>How it ended; null when another attempt took its place.</returns>
    public async Task<SourceStepOutcome?> Run(SourceId id, SourceState state, DateTimeOffset now, CancellationToken cancel)
    {
        var work = state.Update!.Work;
        using var scope = SourceLogging.Scope(log, id, work.Step, work.Attempt);
        try
        {
            var (plan, failure) = await planning.Plan(id, state, cancel);
            return plan is null ? new SourceStepOutcome.Failed(failure!) : await Update(id, state, plan, now, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            SourceLogging.StepThrew(log, failure, id, work.Attempt);
            return new SourceStepOutcome.Failed(new ProviderFailure.Transient(failure.Message));
        }
    }

    private async Task<SourceStepOutcome?> Update(SourceId id, SourceState state, SourcePlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        var (update, self) = (state.Update!, grains.GetGrain<ISourceWork>(id.Value));
        if (!await self.Found(update.Work.Attempt, plan.New.Length, plan.Held.Length))
            return null;
        var taken = new List<SourceEntry>();
        foreach (var batch in plan.New.Chunk(Batch))
        {
            var entries = await taking.Take(id, state.Settings, update.Number, batch, cancel);
            if (!await self.Note(update.Work.Attempt, entries))
                return null;
            taken.AddRange(entries);
        }

        // An attempt that was cut off may have taken all before this one.
        var earlier = plan.Known.Values.Where(entry => entry.Update == update.Number).ToList();
        return taken.Count + earlier.Count == 0
            ? new SourceStepOutcome.UpToDate(plan.Cursor)
            : await WriteLog(id, state, plan, [.. earlier, .. taken], now, cancel);
    }

    private async Task<SourceStepOutcome> WriteLog(
        SourceId id, SourceState state, SourcePlan plan, ImmutableArray<SourceEntry> fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var keys = fresh.Select(entry => entry.Key).ToHashSet();
        var rows = plan.Known.Values.Where(entry => !keys.Contains(entry.Key)).Concat(fresh).Concat(plan.Held).ToList();
        var blank = new SourceLog(
            SourceRules.NextLog(state), default, now, state.Update!.By, state.Update.Number, 0, Count(fresh, SubmissionFate.Taken), Count(fresh, SubmissionFate.Skipped), plan.Held.Length, "", "");
        var (written, failure) = await logs.Write(id, blank, rows, cancel);
        return written is null ? new SourceStepOutcome.Failed(failure!) : new SourceStepOutcome.Logged(written, plan.Cursor);
    }

    private static int Count(ImmutableArray<SourceEntry> entries, SubmissionFate fate) => entries.Count(entry => entry.Fate == fate);
}
