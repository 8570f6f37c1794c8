using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Feedback;

/// <summary>The page that evaluates a window, then has its feedback written.</summary>
public static class WritingPages
{
    /// <summary>Maps it.</summary>
    public static void MapWritingPages(this IEndpointRouteBuilder feedback)
    {
        feedback.MapGet("/new", Evaluate).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/new", Write).Needs(Policies.ReviewFeedback);
    }

    private static async Task<IResult> Evaluate(
        ClaimsPrincipal person, FeedbackWriting writing, Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, Viewer viewer, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone)).DateTime);
        var page = new WritingModel(viewer.Asked("from") ?? Text(today.AddDays(-13)), viewer.Asked("to") ?? Text(today), deployment.Value.TimeZone, null, null);
        if (viewer.Asked("kind") is null)
            return Page(page);

        var faults = new Faults();
        var request = new FeedbackRequest
        {
            Kind = faults.Choice<FeedbackKind>("kind", viewer.Asked("kind")),
            From = FeedbackPages.Day(faults, viewer, "from"),
            To = FeedbackPages.Day(faults, viewer, "to"),
            EvaluateOnly = true,
        };
        if ((faults.Summary ?? request.Check().Summary) is { } fault)
            return Page(page with { Fault = fault }, StatusCodes.Status400BadRequest);
        var answer = await FeedbackLists.Request(request, person, writing, catalogue, deployment, cancel);
        return answer.Result switch
        {
            Ok<RequestedFeedback> { Value: { } evaluated } => Page(page with { Evaluated = evaluated }),
            ProblemHttpResult problem => Page(page with { Fault = problem.ProblemDetails.Detail }, problem.StatusCode),
            var other => other,
        };
    }

    private static async Task<IResult> Write(
        [FromForm] FeedbackKind kind,
        [FromForm] DateOnly from,
        [FromForm] DateOnly to,
        IFormCollection form,
        ClaimsPrincipal person,
        FeedbackWriting writing,
        Catalogue catalogue,
        IOptions<DeploymentOptions> deployment,
        CancellationToken cancel)
    {
        var request = new FeedbackRequest { Kind = kind, From = from, To = to, TutorIds = [.. form["tutors"].OfType<string>()] };
        var answer = await FeedbackLists.Request(request, person, writing, catalogue, deployment, cancel);
        return answer.Result is ProblemHttpResult problem
            ? problem
            : TypedResults.LocalRedirect($"/feedback?from={Text(from)}&to={Text(to)}");
    }

    private static RazorComponentResult<WritingPage> Page(WritingModel model, int status = StatusCodes.Status200OK) =>
        new(new { Model = model }) { StatusCode = status };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
