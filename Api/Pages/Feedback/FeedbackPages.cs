using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Feedback;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Feedback;

/// <summary>The pages of feedback under review.</summary>
public static class FeedbackPages
{
    /// <summary>Maps them.</summary>
    public static void MapFeedbackPages(this IEndpointRouteBuilder pages)
    {
        var feedback = pages.MapGroup("/feedback").WithFeedbackIds().Needs(Policies.ReadFeedback);
        feedback.MapGet("/", List);
        feedback.MapWritingPages();
        feedback.MapGet("/{id}", Show);
        feedback.MapPost("/{id}/edit", Edit).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/approve", async (string id, [FromForm] int version, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
            await Decided(id, (await FeedbackEndpoints.Approve(id, person, IfMatch.Tag(version), grains, response)).Result, grains)).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/reject", async (string id, [FromForm] int version, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
            await Decided(id, (await FeedbackEndpoints.Reject(id, person, IfMatch.Tag(version), grains, response)).Result, grains)).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/rewrite", Rewrite).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/send", async (string id, [FromForm] int version, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
            await Decided(id, (await FeedbackEndpoints.Send(id, person, IfMatch.Tag(version), grains, response)).Result, grains)).Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/arrived", (string id, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
            Done(id, FeedbackDelivery.Arrived(id, person, grains, response))).WithForm().Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/send-again", (string id, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
            Done(id, FeedbackDelivery.SendAgain(id, person, grains, response))).WithForm().Needs(Policies.ReviewFeedback);
        feedback.MapPost("/{id}/retry", async (string id, IGrainFactory grains, HttpResponse response) =>
            Back(id, (await FeedbackEndpoints.Retry(id, grains, response)).Result)).WithForm().Needs(Policies.RetryWork);
    }

    private static async Task<IResult> List(Catalogue catalogue, Viewer viewer)
    {
        var faults = new Faults();
        var filter = new FeedbackFilter(
            viewer.Asked("tutor"), viewer.Asked("kind"), viewer.Asked("status"), Day(faults, viewer, "from"), Day(faults, viewer, "to"), viewer.Asked("sort"), null, viewer.Asked("cursor"));
        if (faults.Problem() is { } problem)
            return problem;
        var answer = await FeedbackLists.List(catalogue, filter);
        return answer.Result is Ok<Page<FeedbackRow>> { Value: { } part }
            ? new RazorComponentResult<FeedbackListPage>(new { Part = part, Counts = await catalogue.WorkCounts() })
            : answer;
    }

    private static async Task<IResult> Show(string id, int? history, IGrainFactory grains, HttpResponse response)
    {
        var answer = await FeedbackEndpoints.Get(id, grains, response);
        if (answer.Result is not Ok<TutorFeedback> { Value: { } feedback })
            return answer;
        var part = await grains.GetGrain<IFeedbackGrain>(id).GetHistory(history);
        return new RazorComponentResult<ReviewPage>(new { Feedback = feedback, History = part });
    }

    private static async Task<IResult> Edit(
        string id, [FromForm] int number, [FromForm] int version, [FromForm] string? text, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response)
    {
        // A message is one line; what a person broke into several is joined.
        var oneLine = text?.ReplaceLineEndings(" ").Trim();
        var edits = new DraftEdits { Drafts = [new DraftEdit(number, oneLine)] };
        var answer = (await FeedbackEndpoints.Edit(id, edits, person, FeedbackAnswers.Tag(version), grains, response)).Result;
        if (answer is not ProblemHttpResult refusal || await grains.GetGrain<IFeedbackGrain>(id).Get() is not { } feedback)
            return Back(id, answer);
        var rejected = new RejectedEdit(number, oneLine ?? "", refusal.StatusCode == StatusCodes.Status412PreconditionFailed, refusal.ProblemDetails.Detail ?? "");
        var part = await grains.GetGrain<IFeedbackGrain>(id).GetHistory();
        return new RazorComponentResult<ReviewPage>(new { Feedback = feedback, History = part, Rejected = rejected }) { StatusCode = refusal.StatusCode };
    }

    private static async Task<IResult> Rewrite(string id, [FromForm] int version, ClaimsPrincipal person, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IFeedbackGrain>(id);
        if (await grain.Get() is not { } feedback)
            return FeedbackAnswers.Unknown();
        if (feedback.Version != version)
            return await Decided(id, FeedbackAnswers.Conflict(feedback.Version), grains);
        var outcome = await grain.Request(new RequestFeedback(person.ActingName(), Regenerate: true));
        return Back(id, outcome is FeedbackOutcome.Done ? TypedResults.NoContent() : FeedbackAnswers.ProblemOf(outcome));
    }

    private static async Task<IResult> Done(
        string id, Task<Results<Ok<TutorFeedback>, ProblemHttpResult>> command) => Back(id, (await command).Result);

    private static async Task<IResult> Decided(string id, IResult answer, IGrainFactory grains) =>
        answer is ProblemHttpResult { StatusCode: StatusCodes.Status412PreconditionFailed } && await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback
            ? new RazorComponentResult<ReviewPage>(new { Feedback = feedback, History = await grains.GetGrain<IFeedbackGrain>(id).GetHistory(), IsChanged = true })
            {
                StatusCode = StatusCodes.Status412PreconditionFailed,
            }
            : Back(id, answer);

    private static IResult Back(string id, IResult answer) =>
        answer is ProblemHttpResult ? answer : TypedResults.LocalRedirect(Links.To(FeedbackId.From(id)));

    internal static DateOnly? Day(Faults faults, Viewer viewer, string name)
    {
        if (viewer.Asked(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            return day;
        faults.Note(name, "must be a date such as 2026-11-07");
        return null;
    }
}
