using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Cohorts;

/// <summary>One named list of learners. The page that the head does not name is written, then the head.</summary>
[GrainType("cohort")]
public sealed class CohortGrain(
    [PersistentState("cohort")] IPersistentState<CohortState> state, IPageStore pages, TimeProvider time) : DurableGrain, ICohortGrain
{
    private Cohort? Cohort => state.State.Cohort;

    private string Owner => $"cohort/{this.GetPrimaryKeyString()}";

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (state.State.MoreToList)
            await Write(state.State, await Listed());
    }

    /// <inheritdoc />
    public Task<Cohort?> Get() => Task.FromResult(Cohort);

    /// <inheritdoc />
    public async Task<ImmutableArray<LearnerId>?> Learners() => Cohort is null ? null : await Listed();

    /// <inheritdoc />
    public async Task<PutCohortOutcome> Put(ImmutableArray<LearnerId> learners, string by, int? onVersion = null)
    {
        if (onVersion is { } version && version != (Cohort?.Version ?? 0))
            return new PutCohortOutcome.VersionConflict(Cohort?.Version ?? 0);
        var sorted = CohortRules.Sorted(learners);
        if (Cohort is null || !sorted.SequenceEqual(await Listed()))
            await Put(sorted, by);
        return new PutCohortOutcome.Done(Cohort!);
    }

    /// <inheritdoc />
    public async Task<bool> Delete()
    {
        if (Cohort is null)
            return false;
        await Save(state, new CohortState { ListedAnew = true });
        await pages.Clear(Owner);
        return true;
    }

    private async Task Put(ImmutableArray<LearnerId> sorted, string by)
    {
        var cohort = CohortRules.Put(CohortName.From(this.GetPrimaryKeyString()), Cohort, sorted.Length, by, time.GetUtcNow());
        var page = 1 - state.State.Page;
        await pages.Write(Owner, page, JsonSerializer.SerializeToUtf8Bytes(sorted, MessageJson.Options));
        await Write(new CohortState { Cohort = cohort, Page = page }, sorted);
    }

    private async Task Write(CohortState next, ImmutableArray<LearnerId> learners)
    {
        foreach (var write in CohortRules.Writes(next, learners))
            await Save(state, write);
    }

    private async Task<ImmutableArray<LearnerId>> Listed()
    {
        await foreach (var page in pages.Read(Owner, state.State.Page))
            return JsonSerializer.Deserialize<ImmutableArray<LearnerId>>(page.Span, MessageJson.Options);
        throw new InvalidDataException($"Page {state.State.Page} of {Owner} is missing.");
    }
}
