using System.Collections.Concurrent;
using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Sources;

/// <summary>Asks a form what it has and finds what an update would do. Changes nothing.</summary>
public sealed class SourcePlanning(IEnumerable<ISubmissionSource> sources, SourceBook book, IGrainFactory grains)
{
    private const int AtOnce = 16;

    /// <summary>The source of this name; null when none is set up.</summary>
    public ISubmissionSource? Find(SourceId id) => sources.FirstOrDefault(each => each.Name == id.Value);

    /// <summary>What an update would do, or why the form could not say.</summary>
    public async Task<(SourcePlan? Plan, ProviderFailure? Failure)> Plan(SourceId id, SourceState state, CancellationToken cancel)
    {
        if (Find(id) is not { } source)
            return (null, new ProviderFailure.Permanent($"The source {id} is no longer set up here: set it up again, then try again."));
        return await source.List(state.Cursor, cancel) switch
        {
            ListingOutcome.Listed listed => (await Plan(id, state, listed, await book.Known(id, state, cancel), cancel), null),
            ListingOutcome.Failed failed => (null, failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<SourcePlan> Plan(
        SourceId id, SourceState state, ListingOutcome.Listed listed, Dictionary<string, SourceEntry> known, CancellationToken cancel)
    {
        bool IsNew(string key) => !known.TryGetValue(key, out var before) || SubmissionRules.IsTakenNow(before, state.Settings);
        var open = listed.Submissions.Where(each => IsNew(each.Key)).DistinctBy(each => each.Key).ToList();
        var tutors = await KnownAmong(open.Select(each => each.Tutor), cancel);
        var lastLog = state.Logs is [.., var last] ? last.At : (DateTimeOffset?)null;
        var judged = open.Select(each => (Submission: each, Entry: SubmissionRules.EntryOf(id, each, state.Settings, tutors.Contains(each.Tutor), lastLog))).ToList();
        var held = judged.Where(each => each.Entry.Fate == SubmissionFate.Held).ToList();
        return new SourcePlan(
            [.. judged.Where(each => each.Entry.Fate != SubmissionFate.Held)],
            [.. held.Select(each => each.Entry), .. listed.Unreadable.Where(each => each.Key is "" || IsNew(each.Key)).Select(SubmissionRules.EntryOf)],
            known,
            SourceRules.CursorAfter(listed.Cursor, held.Select(each => each.Submission.CompletedAt)));
    }

    private async Task<IReadOnlySet<string>> KnownAmong(IEnumerable<string> tutors, CancellationToken cancel)
    {
        var known = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            tutors.Distinct().Where(TextIdRules.IsWellFormed),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (tutor, _) => known[tutor] = await grains.GetGrain<ITutorGrain>(tutor).GetProfile() is not null);
        return known.Where(each => each.Value).Select(each => each.Key).ToImmutableHashSet();
    }
}
