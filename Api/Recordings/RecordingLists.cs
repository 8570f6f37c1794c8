using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Recordings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Recordings;

/// <summary>Lists of recordings.</summary>
public static class RecordingLists
{
    /// <summary>The recordings, the newest call first.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<RecordingRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, [AsParameters] RecordingFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Recordings(query));
}

/// <summary>Which recordings are wanted.</summary>
/// <param name="Tutor">Who tutored.</param>
/// <param name="Learner">Who was tutored.</param>
/// <param name="State">Where the processing stands: waiting, running, retrying, skipped, done or deadLetter.</param>
/// <param name="From">Calls from this time on; ISO 8601, without a zone UTC.</param>
/// <param name="Until">Calls before this time.</param>
/// <param name="Search">Text that id, tutor, learner or the learner's name holds, in any case.</param>
/// <param name="Sort">By what: recordedAt, tutor, learner, duration or acceptedAt; with - before it the greatest first. -recordedAt when left out.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
/// <param name="Term">A term of mathematics that was said, as the analytics name it.</param>
public sealed record RecordingFilter(
    string? Tutor, string? Learner, string? State, string? From, string? Until, string? Search, string? Sort, int? Limit, string? Cursor, string? Term = null)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out RecordingQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit));
        if (Tutor is not null)
            faults.Id("tutor", Tutor);
        if (Learner is not null)
            faults.Id("learner", Learner);
        query = new RecordingQuery
        {
            Tutor = Tutor is null ? null : TutorId.From(Tutor),
            Learner = Learner is null ? null : LearnerId.From(Learner),
            State = faults.Choice<WorkState>("state", State),
            From = faults.Time("from", From),
            Until = faults.Time("until", Until),
            Search = Search,
            Term = Term,
            Sort = Sort,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults.Note("until", query.Until < query.From ? "must not be before from" : null);
    }
}
