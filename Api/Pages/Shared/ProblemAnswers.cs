using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Shared;

/// <summary>Tells a person in a browser on a page, and a program in a problem document, what went wrong.</summary>
public static class ProblemAnswers
{
    /// <summary>The answer for whoever asked.</summary>
    public static IResult For(HttpContext context, ProblemHttpResult problem) =>
        WantsPage(context.Request) ? Page(problem) : problem;

    /// <summary>The page of a problem.</summary>
    private static RazorComponentResult<ProblemPage> Page(ProblemHttpResult problem) =>
        new(new { Problem = problem.ProblemDetails }) { StatusCode = problem.StatusCode, PreventStreamingRendering = true };

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
