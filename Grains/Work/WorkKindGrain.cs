using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Work;

/// <summary>Holds a kind of work back, or lets it go on.</summary>
/// <param name="state">Whether it goes on.</param>
/// <param name="sweep">Finds what waited.</param>
/// <param name="workshop">Where the owners of this process look whether it goes on, and how it is done.</param>
/// <param name="time">Now.</param>
/// <param name="log">Says who paused and resumed.</param>
[GrainType("work-kind")]
public sealed partial class WorkKindGrain(
    [PersistentState("work-kind")] IPersistentState<WorkKindState> state,
    SweepSignal sweep,
    Workshop workshop,
    TimeProvider time,
    ILogger<WorkKindGrain> log) : DurableGrain, IWorkKindGrain
{
    /// <inheritdoc />
    public Task<WorkKindStatus> Get() => Task.FromResult(state.State.Status);

    /// <inheritdoc />
    public Task<WorkKindPlan> Plan() => Task.FromResult(workshop.Plans.View(Enum.Parse<WorkKind>(this.GetPrimaryKeyString()), time.GetUtcNow()));

    /// <inheritdoc />
    public Task<WorkKindStatus> Pause(string by) => Become(paused: true, by);

    /// <inheritdoc />
    public async Task<WorkKindStatus> Resume(string by)
    {
        var status = await Become(paused: false, by);
        sweep.Request();
        return status;
    }

    private async Task<WorkKindStatus> Become(bool paused, string by)
    {
        if (state.State.Status.Paused == paused)
            return state.State.Status;
        await Save(state, new WorkKindState { Status = new WorkKindStatus(paused, by, time.GetUtcNow()) });
        workshop.Kinds.Changed();
        Changed(log, this.GetPrimaryKeyString(), paused ? "paused" : "resumed", by);
        return state.State.Status;
    }

    [LoggerMessage(1, LogLevel.Information, "Work of kind {Kind} was {What} by {By}")]
    private static partial void Changed(ILogger log, string kind, string what, string by);
}
