using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Sources;

/// <summary>A form in which tutors hand in calls. The rules are <see cref="SourceRules"/> and <see cref="SubmissionRules"/>, the work
/// <see cref="SourceSteps"/>.</summary>
[GrainType("source")]
public sealed class SourceGrain(
    [PersistentState("source")] IPersistentState<SourceState> state,
    SourceSteps steps,
    SourceBook book,
    Workshop workshop,
    ILogger<SourceGrain> log) : WorkGrain(workshop), ISourceGrain, ISourceWork
{
    private SourceState State => state.State;

    private SourceId Id => SourceId.From(this.GetPrimaryKeyString());

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Source;

    /// <inheritdoc />
    protected override WorkProgress? Progress => State.Update?.Work;

    private bool IsSetUp => steps.OriginOf(Id) is not null;

    /// <inheritdoc />
    public Task<Source?> Get() => Task.FromResult(IsSetUp || State.Version > 0 || State.Update is not null ? View() : null);

    /// <inheritdoc />
    public async Task<PutSourceOutcome> Put(SourceSettings settings, int? onVersion, string by)
    {
        if (!IsSetUp)
            return new PutSourceOutcome.Unknown();
        if (onVersion is { } version && version != State.Version)
            return new PutSourceOutcome.VersionConflict(State.Version);
        if (SourceRules.FaultOf(Id, settings) is { } fault)
            return fault;
        if (await Plan(settings, by) is { } refused)
            return new PutSourceOutcome.Refused(refused.Member, refused.Reason);
        await Save(SourceRules.Define(State, settings));
        return new PutSourceOutcome.Done(View());
    }

    /// <inheritdoc />
    public async Task<PreviewOutcome> Preview()
    {
        if (!IsSetUp)
            return new PreviewOutcome.Unknown();
        var (id, seen, now) = (Id, State, Now);
        PreviewOutcome? outcome = null;
        await BackgroundWork.Start(async cancel => outcome = await steps.Preview(id, seen, now, cancel), CancellationToken.None);
        return outcome!;
    }

    /// <inheritdoc />
    public async Task<UpdateOutcome> Update(string by)
    {
        if (!IsSetUp)
            return new UpdateOutcome.Unknown();
        if (SourceRules.IsUnderWay(State))
            return new UpdateOutcome.UnderWay(View());
        await Save(SourceRules.Begin(State, by, Now));
        SourceLogging.Began(log, Id, State.Update!.Number, by);
        await Continue();
        return new UpdateOutcome.Begun(View());
    }

    /// <inheritdoc />
    public async Task<bool> LeaveOut(ImmutableArray<string> keys, string by)
    {
        if (!IsSetUp)
            return false;
        var known = await book.Known(Id, State, CancellationToken.None);
        var entries = keys.Distinct().Where(key => !known.ContainsKey(key))
            .Select(key => new SourceEntry { Key = key, SubmittedAt = Now, Fate = SubmissionFate.Skipped, Reason = $"Left out by {by}." });
        await Save(SourceRules.Note(State, [.. entries]));
        return true;
    }

    /// <inheritdoc />
    public async Task<SourceLogs> GetLogs(int? before = null)
    {
        var logs = await book.LogsBefore(Id, State, before ?? int.MaxValue);
        return new SourceLogs(logs, logs is [.., { Number: > 1 } last] ? last.Number : null);
    }

    /// <inheritdoc />
    public async Task<SourceLog?> GetLog(int number) =>
        number is > 0 and < int.MaxValue && (await book.LogsBefore(Id, State, number + 1)) is [{ } log, ..] && log.Number == number ? log : null;

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public Task<bool> Found(int attempt, int left, int held) => Report(attempt, () => SourceRules.Found(State, left, held));

    /// <inheritdoc />
    public Task<bool> Note(int attempt, ImmutableArray<SourceEntry> entries) => Report(attempt, () => SourceRules.Note(State, entries));

    /// <inheritdoc />
    public async Task StepEnded(int attempt, SourceStepOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(SourceRules.Apply(State, outcome, RetryOptions, Jitter, Now));
        var update = State.Update!;
        SourceLogging.Ended(log, Id, update.Number, update.Work.State, update.Taken, update.Skipped, update.Held, update.Work.Reason);
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(State with { Update = State.Update! with { Work = work } });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var (id, seen, now, self) = (Id, State, Now, this.AsReference<ISourceWork>());
        return async cancel =>
        {
            if (await steps.Run(id, seen, now, cancel) is { } outcome)
                await self.StepEnded(seen.Update!.Work.Attempt, outcome);
        };
    }

    private async Task<bool> Report(int attempt, Func<SourceState> next)
    {
        if (!IsCurrent(attempt))
            return false;
        await Save(next());
        return true;
    }

    private async Task<PutScheduleOutcome.Refused?> Plan(SourceSettings settings, string by)
    {
        var schedule = GrainFactory.GetGrain<IScheduleGrain>(SourceRules.ScheduleOf(Id));
        if (settings.Cron is not { } cron)
        {
            if (State.Settings.Cron is not null)
                await schedule.Delete();
            return null;
        }

        var definition = new PutSchedule { Cron = cron, TimeZone = settings.TimeZone, Action = UpdateSourceAction.ActionName, Parameters = UpdateSourceAction.ParametersFor(Id) };
        return await schedule.Put(definition, by) switch
        {
            PutScheduleOutcome.Refused refused => refused,
            PutScheduleOutcome.TooMany => new PutScheduleOutcome.Refused("cron", "There are as many schedules as there may be."),
            _ => null,
        };
    }

    private async Task Save(SourceState next)
    {
        if (next.Update is { } update && await MustHold(update.Work))
            next = next with { Update = update with { Work = WorkRules.Hold(update.Work, Now) } };
        await Save(state, await book.PageOut(Id, next));
    }

    private Source View() => new()
    {
        Id = Id,
        Origin = steps.OriginOf(Id) ?? "",
        Settings = State.Settings,
        Version = State.Version,
        Known = State.Known,
        Cursor = State.Cursor,
        Update = State.Update,
        LastLog = State.Logs is [.., var last] ? last : null,
    };
}
