using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Schedules;
using LearningSessions.Grains.Statistics;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Imports;

/// <summary>One import. The rules are <see cref="ImportRules"/>, the work <see cref="ImportSteps"/>.</summary>
[GrainType("import")]
public sealed class ImportGrain(
    [PersistentState("import")] IPersistentState<ImportState> state,
    ImportSteps steps,
    Workshop workshop,
    ILogger<ImportGrain> log) : WorkGrain(workshop), IImportGrain, IImportWork
{
    private ImportProgress? newest;

    private Import? Import => state.State.Import;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Import;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Import?.Work;

    /// <inheritdoc />
    public async Task<SubmitImportOutcome> Submit(SubmitImport command)
    {
        if (Import is { } known)
            return known.Submission.Fingerprint == command.Fingerprint ? new SubmitImportOutcome.AlreadyAccepted(known) : new SubmitImportOutcome.Conflicting();
        await Save(ImportRules.Accept(ImportId.From(this.GetPrimaryKeyString()), command, Now));
        await Continue();
        return new SubmitImportOutcome.Accepted(Import!);
    }

    /// <inheritdoc />
    public Task<Import?> Get() => Task.FromResult(Import is { Work.State: WorkState.Running } running && newest is not null
        ? running with { Progress = newest }
        : Import);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task<bool> Reached(int attempt, ImportCheckpoint checkpoint, ImportProgress progress)
    {
        if (!IsCurrent(attempt))
            return false;
        await Save(ImportRules.Reached(state.State, checkpoint, progress));
        ImportLog.Reached(log, Import!.Id, checkpoint.Counts.Read);
        return true;
    }

    /// <inheritdoc />
    public Task Report(int attempt, ImportProgress progress)
    {
        if (IsCurrent(attempt))
            newest = progress;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task Ended(int attempt, ImportOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        newest = null;
        await Save(ImportRules.Apply(state.State, outcome, RetryOptions, Jitter, Now));
        ImportLog.Ended(log, Import!.Id, Import.Work.State, Import.Progress.Counts.Read, Import.Work.Reason is { } reason ? $": {reason}" : "");
        if (ImportRules.ChangesMuch(Import))
            await GrainFactory.GetGrain<IScheduleWork>(IDailyStatistics.Schedule).Hasten($"import {Import.Id}");
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(ImportRules.WithWork(state.State, work));

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var (import, checkpoint) = (Import!, state.State.Checkpoint);
        var self = this.AsReference<IImportWork>();
        return async cancel => await self.Ended(import.Work.Attempt, await steps.Run(import, checkpoint, self, cancel));
    }

    private async Task Save(ImportState next)
    {
        var held = await MustHold(next.Import!.Work) ? ImportRules.WithWork(next, WorkRules.Hold(next.Import.Work, Now)) : next;
        await Save(state, held);
    }
}
