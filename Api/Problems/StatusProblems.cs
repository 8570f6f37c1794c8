using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Problems;

/// <summary>Gives a problem document to answers that have only a status: no such route, no such method.</summary>
public static class StatusProblems
{
    /// <summary>The document of a bare status.</summary>
    public static ProblemHttpResult Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => ProblemTypes.NotFound.Because("See /openapi/v1.json for the addresses there are."),
        StatusCodes.Status405MethodNotAllowed => ProblemTypes.MethodNotAllowed.Because($"It takes: {context.Response.Headers.Allow}."),
        StatusCodes.Status413PayloadTooLarge => ProblemTypes.TooLarge.Because("The body is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => ProblemTypes.UnsupportedMediaType.Because("See /openapi/v1.json for the types this address takes."),
        var status => TypedResults.Problem(statusCode: status),
    };
}
