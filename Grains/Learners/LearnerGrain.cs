using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Learners;

/// <summary>One learner. The rules are <see cref="LearnerRules"/>, <see cref="SessionMatcher"/> and <see cref="PhaseRules"/>.</summary>
[GrainType("learner")]
public sealed class LearnerGrain(
    [PersistentState("learner")] IPersistentState<LearnerState> state,
    IPageStore pageStore,
    IClipMetricsStore clips) : DurableGrain, ILearnerGrain
{
    private LearnerTimeline? timeline;
    private KeySet? keys;

    private LearnerState State => state.State;

    private LearnerPages Pages => new(pageStore, this.GetPrimaryKeyString());

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        timeline = await Pages.Timeline(State);
        if (State.MorePhases)
            await Save(State, [.. timeline.Phases()], anew: true);
    }

    /// <inheritdoc />
    public Task Append(ResponseBatch batch) => Changing(async sessions =>
    {
        keys ??= await Pages.Keys(State, batch.Count);
        var tally = LearnerRules.TallyOf(State, batch.Import);
        using var taken = TakenResponses.Of(batch, tally, keys, sessions.Matcher, withLinks: !clips.IsEmpty);
        if (taken.Tally != tally)
            await Keep(taken, batch.Profile, sessions);
        LeaveMemory(batch.Import);
    });

    /// <inheritdoc />
    public Task AddSessions(SessionBatch batch) => Changing(async sessions =>
    {
        var before = sessions.Matcher;
        var added = sessions.Add(batch.Rows, LearnerRules.MarkOf(batch.Import));
        if (added.Count > 0)
            await Compute(sessions, before, sessions.Near(added, 2 * PhaseRules.Reach));
        LeaveMemory(batch.Import);
    });

    /// <inheritdoc />
    public Task NoteClipMetrics(ImmutableArray<string> links) => Changing(async sessions =>
    {
        var holders = new HashSet<SessionCell>();
        var wanted = links.ToHashSet(StringComparer.Ordinal);
        foreach (var page in State.ResponsePages)
            ResponseReading.AddHolders((await Pages.Read(page.Number)).Span, wanted, sessions.Matcher, holders);
        if (holders.Count > 0)
            await Compute(sessions, sessions.Matcher, holders);
    });

    /// <inheritdoc />
    public Task<Learner?> Get() => Task.FromResult(State.ResponsePages.IsEmpty && State.SessionPages.IsEmpty
        ? null
        : LearnerReading.Of(LearnerId.From(this.GetPrimaryKeyString()), State, timeline!));

    /// <inheritdoc />
    public Task<ImmutableArray<PhaseScore>> Phases() => Task.FromResult<ImmutableArray<PhaseScore>>([.. timeline!.Phases()]);

    /// <inheritdoc />
    public Task<ImmutableArray<LessonSession>> Sessions() =>
        Task.FromResult<ImmutableArray<LessonSession>>([.. timeline!.Rows.Select(LearnerReading.SessionOf)]);

    /// <inheritdoc />
    public async Task<ResponsePart> Responses(DateTimeOffset? from, DateTimeOffset? until, long after)
    {
        var reading = new ResponseReading(State, timeline!.Matcher, from, until, after);
        foreach (var page in State.ResponsePages.Where(reading.Concerns))
            reading.Read((await Pages.Read(page.Number)).Span);
        return reading.Part(await clips.Get(reading.Links, CancellationToken.None));
    }

    private async Task Keep(TakenResponses taken, LearnerProfile? profile, LearnerTimeline sessions)
    {
        await AddTo(taken.Matched);
        var next = await Pages.Write(LearnerRules.Counted(State, taken, profile), taken, sessions);
        await Save(next, Scores(sessions, taken.Matched.Select(response => response.Row)));
    }

    /// <summary>An import comes to each of many learners once: they do not stay in memory until they are idle for long.</summary>
    private void LeaveMemory(ImportId import)
    {
        if (import != LearnerRules.Live)
            DeactivateOnIdle();
    }

    private async Task Compute(LearnerTimeline sessions, SessionMatcher before, HashSet<SessionCell> rows)
    {
        var (rematch, next) = (new Rematch(before, sessions.Matcher, rows), State);
        foreach (var page in State.ResponsePages.Where(rematch.Concerns))
            next = rematch.Read((await Pages.Read(page.Number)).Span, next);
        rematch.Apply(await clips.Get(rematch.Links, CancellationToken.None));
        next = await Pages.Write(next, null, sessions);
        await Save(next, next.ResponsePages.IsEmpty ? [] : Scores(sessions, rows));
    }

    private async Task AddTo(List<MatchedResponse> responses)
    {
        var known = await clips.Get(MatchedResponse.Links(responses), CancellationToken.None);
        foreach (var response in responses)
            response.AddTo(known);
    }

    private async Task Save(LearnerState next, IReadOnlyCollection<PhaseScore> phases, bool anew = false)
    {
        foreach (var write in LearnerRules.Writes(next, phases, anew))
            await Save(state, write);
    }

    /// <summary>What is in memory goes with a change that fails: the pages know the truth.</summary>
    private async Task Changing(Func<LearnerTimeline, Task> change)
    {
        try
        {
            await change(timeline!);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private static List<PhaseScore> Scores(LearnerTimeline sessions, IEnumerable<SessionCell> rows) =>
        [.. rows.Where(row => row.Phase is not null).Select(row => row.Key!.Value).Distinct().Select(sessions.Score)];
}
