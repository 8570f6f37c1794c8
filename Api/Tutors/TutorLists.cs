using LearningSessions.Api.Input;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Tutors;

/// <summary>Lists of tutors.</summary>
public static class TutorLists
{
    /// <summary>The tutors by name, with the number of their recordings.</summary>
    /// <param name="search">Text that id, name or phone holds, in any case.</param>
    /// <param name="sort">By what: name, recordings or lastCall; with - before it the greatest first. name when left out.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<TutorRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, string? search, string? sort, int? limit, string? cursor)
    {
        if (new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem)
            return problem;
        var query = new TutorQuery { Search = search, Sort = sort, Limit = limit ?? Paging.DefaultLimit, Cursor = cursor };
        return await Paging.Answer(() => catalogue.Tutors(query));
    }
}
