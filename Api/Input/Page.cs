using LearningSessions.Api.Problems;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Sorting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Input;

/// <summary>A part of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="NextCursor">Asks for the next part; absent when this is the last.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Items, string? NextCursor);

/// <summary>Which part of a list is wanted.</summary>
public static class Paging
{
    /// <summary>How many rows come where nobody says.</summary>
    public const int DefaultLimit = 50;

    /// <summary>What is wrong with a limit.</summary>
    public static string? FaultOf(int? limit) =>
        limit is null or (>= 1 and <= PageRequest.MaxLimit) ? null : $"must be 1 to {PageRequest.MaxLimit}";

    /// <summary>Answers with what the catalogue has.</summary>
    /// <param name="rows">Asks it.</param>
    public static async Task<Results<Ok<Page<TRow>>, ProblemHttpResult>> Answer<TRow>(Func<Task<CataloguePage<TRow>>> rows)
    {
        try
        {
            var page = await rows();
            return TypedResults.Ok(new Page<TRow>(page.Items, page.Next));
        }
        catch (UnknownSortException unknown)
        {
            return new Faults().Note("sort", unknown.Message).Problem()!;
        }
        catch (MalformedCursorException malformed)
        {
            return ProblemTypes.InvalidCursor.Because(malformed.Message + " Take nextCursor as it came, or begin without one.");
        }
    }
}
