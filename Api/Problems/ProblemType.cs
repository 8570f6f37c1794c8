using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Problems;

/// <summary>A kind of problem that the API answers with, as RFC 9457 describes; <c>docs/problems.md</c> says what each means.</summary>
/// <param name="Slug">The last part of its URI.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">A few words, the same for every occurrence.</param>
public sealed record ProblemType(string Slug, int Status, string Title)
{
    /// <summary>The stable <c>type</c> of the problem document.</summary>
    public string Uri => "/problems/" + Slug;

    /// <summary>A problem document of this kind.</summary>
    /// <param name="detail">What happened this time, and what to do.</param>
    /// <param name="members">Further members of the document.</param>
    public ProblemHttpResult Because(string detail, params IEnumerable<KeyValuePair<string, object?>> members) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: Uri, extensions: members);
}
