using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Clips;

/// <summary>The clips of one learner. The rules are <see cref="ClipsRules"/>, the work is <see cref="ClipParts"/>.</summary>
[GrainType("clips")]
public sealed class ClipsGrain(
    [PersistentState("clips")] IPersistentState<ClipsState> state,
    ClipParts parts,
    Workshop workshop,
    ILogger<ClipsGrain> log) : WorkGrain(workshop), IClipsGrain, IClipsWork
{
    private ClipAnalysis? Analysis => state.State.Analysis;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Clips;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Analysis?.Work;

    /// <inheritdoc />
    public async Task<AnalyseClipsOutcome> Analyse(AnalyseClips command)
    {
        if (Analysis is { } known && ClipsRules.IsUnderWay(known))
            return new AnalyseClipsOutcome.UnderWay(known);
        if (await GrainFactory.GetGrain<ILearnerGrain>(this.GetPrimaryKeyString()).Get() is null)
            return new AnalyseClipsOutcome.UnknownLearner();
        await Save(ClipsRules.Begin(LearnerId.From(this.GetPrimaryKeyString()), command, Analysis, Now));
        await Continue();
        return new AnalyseClipsOutcome.Begun(Analysis!);
    }

    /// <inheritdoc />
    public Task<ClipAnalysis?> Get() => Task.FromResult(Analysis);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task PartEnded(int attempt, ClipPartOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(ClipsRules.Apply(Analysis!, outcome, RetryOptions, Jitter, Now));
        if (Analysis!.Work.HasEnded)
            ClipsLog.Ended(log, Analysis.Learner, Analysis.Pass, Analysis.Work.State, Analysis.Counts.Analysed, Analysis.Counts.Missing, Analysis.Counts.Unusable, Analysis.Work.Reason);
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(Analysis! with { Work = work });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var analysis = Analysis!;
        var self = this.AsReference<IClipsWork>();
        return async cancel => await self.PartEnded(analysis.Work.Attempt, await parts.Run(analysis, cancel));
    }

    private async Task Save(ClipAnalysis next)
    {
        var held = await MustHold(next.Work) ? next with { Work = WorkRules.Hold(next.Work, Now) } : next;
        await Save(state, new ClipsState { Analysis = held });
    }
}
