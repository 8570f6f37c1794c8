using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LearningSessions.Grains.Interfaces.Feedback.TutorFeedback>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LearningSessions.Api.Feedback;

/// <summary>The feedback of tutors: asked for, reviewed, sent.</summary>
public static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder app)
    {
        var feedback = app.MapGroup("/v1/feedback").WithTags("Feedback").WithFeedbackIds();
        feedback.MapGet("/", FeedbackLists.List).WithName("ListFeedback").Needs(Policies.ReadFeedback, Ownership.OfTutorInQuery).ProducesProblem(400);
        feedback.MapPost("/", FeedbackLists.Request).WithName("RequestFeedback").Needs(Policies.ReviewFeedback).ProducesProblem(400).ProducesProblem(404);
        feedback.MapGet("/{id}", Get).WithName("GetFeedback").Needs(Policies.ReadFeedback, Ownership.OfFeedback).ProducesProblem(400).ProducesProblem(404);
        feedback.MapPatch("/{id}", Edit).WithName("EditFeedback").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        feedback.MapPost("/{id}/approve", Approve).WithName("ApproveFeedback").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        feedback.MapPost("/{id}/reject", Reject).WithName("RejectFeedback").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        feedback.MapPost("/{id}/send", Send).WithName("SendFeedback").Needs(Policies.ReviewFeedback).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        feedback.MapFeedbackDelivery();
        feedback.MapPost("/{id}/retry", Retry).WithName("RetryFeedback").Needs(Policies.RetryWork).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>One feedback with its drafts, their evidence and its history. The ETag is its version.</summary>
    /// <param name="id">The feedback's id: {tutor}:{kind}:{from}..{to}.</param>
    public static async Task<Answer> Get(string id, IGrainFactory grains, HttpResponse response) =>
        await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback
            ? TypedResults.Ok(response.WithVersion(feedback))
            : FeedbackAnswers.Unknown();

    /// <summary>Changes the text of drafts. With If-Match only the version that was read is changed; an approved feedback goes back to review.</summary>
    /// <param name="id">The feedback's id.</param>
    /// <param name="edits">The new texts.</param>
    public static async Task<Answer> Edit(
        string id,
        DraftEdits edits,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        if (edits.Check().Problem() is { } problem)
            return problem;
        var grain = grains.GetGrain<IFeedbackGrain>(id);
        if (await grain.Get() is not { } feedback)
            return FeedbackAnswers.Unknown();
        if (edits.Drafts!.FirstOrDefault(edit => feedback.Drafts.All(draft => draft.Number != edit!.Number)) is { } strange)
            return new Faults().Note("drafts", $"names number {strange.Number}, which this feedback does not have").Problem()!;
        var condition = IfMatch.Of(ifMatch);
        if (!condition.Allows(feedback.Version))
            return FeedbackAnswers.Conflict(feedback.Version);

        foreach (var edit in edits.Drafts!)
        {
            var command = new EditDraft(edit!.Number, edit.Text!, condition.IsGiven ? feedback.Version : null, person.ActingName());
            var outcome = await grain.Edit(command);
            if (outcome is not FeedbackOutcome.Done done)
                return FeedbackAnswers.ProblemOf(outcome);
            feedback = done.Feedback;
        }

        return TypedResults.Ok(response.WithVersion(feedback));
    }

    /// <summary>Approves a feedback for sending. With If-Match only the version that was read is approved.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> Approve(
        string id,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response) =>
        OnVersion(id, ifMatch, grains, version => Command(person, response, by => grains.GetGrain<IFeedbackGrain>(id).Approve(by, version)));

    /// <summary>Rejects a feedback; it can still be edited or written anew. With If-Match only the version that was read is rejected.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> Reject(
        string id,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response) =>
        OnVersion(id, ifMatch, grains, version => Command(person, response, by => grains.GetGrain<IFeedbackGrain>(id).Reject(by, version)));

    /// <summary>Sends the approved drafts, each once. The answer comes before they are delivered: follow the Location.</summary>
    /// <param name="id">The feedback's id.</param>
    public static async Task<Results<Accepted<TutorFeedback>, ProblemHttpResult>> Send(
        string id, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response)
    {
        var answer = await Command(person, response, by => grains.GetGrain<IFeedbackGrain>(id).Send(by));
        return answer.Result is Ok<TutorFeedback> { Value: { } feedback }
            ? TypedResults.Accepted(Addresses.Of(feedback.Id), feedback)
            : (ProblemHttpResult)answer.Result;
    }

    /// <summary>Takes up writing or sending that was given up or waits for its next attempt.</summary>
    /// <param name="id">The feedback's id.</param>
    public static async Task<Results<Accepted<TutorFeedback>, ProblemHttpResult>> Retry(
        string id, IGrainFactory grains, HttpResponse response)
    {
        var grain = grains.GetGrain<IFeedbackGrain>(id);
        return await grain.Retry() switch
        {
            RetryOutcome.Retried when await grain.Get() is { } feedback => TypedResults.Accepted(Addresses.Of(feedback.Id), response.WithVersion(feedback)),
            RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("It is neither given up nor waiting for its next attempt."),
            _ => FeedbackAnswers.Unknown(),
        };
    }

    private static async Task<Answer> OnVersion(string id, string? ifMatch, IGrainFactory grains, Func<int?, Task<Answer>> command)
    {
        var condition = IfMatch.Of(ifMatch);
        if (ifMatch is null)
            return await command(null);
        if (await grains.GetGrain<IFeedbackGrain>(id).Get() is not { } feedback)
            return FeedbackAnswers.Unknown();
        return condition.Allows(feedback.Version)
            ? await command(condition.IsGiven ? feedback.Version : null)
            : FeedbackAnswers.Conflict(feedback.Version);
    }

    internal static async Task<Answer> Command(ClaimsPrincipal person, HttpResponse response, Func<string, Task<FeedbackOutcome>> command)
    {
        var outcome = await command(person.ActingName());
        return outcome is FeedbackOutcome.Done done
            ? TypedResults.Ok(response.WithVersion(done.Feedback))
            : FeedbackAnswers.ProblemOf(outcome);
    }
}
