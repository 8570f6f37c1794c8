using System.Collections.Immutable;
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
        feedback.MapPost("/{id}/send", Send).WithName("SendFeedback").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        feedback.MapFeedbackDelivery();
        feedback.MapPost("/{id}/retry", Retry).WithName("RetryFeedback").Needs(Policies.RetryWork).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>One feedback with its drafts, their evidence and its history. The ETag is its version.</summary>
    /// <param name="id">The feedback's id: {tutor}:{kind}:{from}..{to}.</param>
    public static async Task<Answer> Get(string id, IGrainFactory grains, HttpResponse response) =>
        await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback
            ? TypedResults.Ok(response.WithVersion(feedback))
            : FeedbackAnswers.Unknown();

    /// <summary>Changes the text of drafts. All of them or none; with If-Match only the version that was read. An approved feedback goes back to review.</summary>
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
        if (await grains.GetGrain<IFeedbackGrain>(id).Get() is { } feedback
            && edits.Drafts!.FirstOrDefault(edit => feedback.Drafts.All(draft => draft.Number != edit!.Number)) is { } strange)
            return new Faults().Note("drafts", $"names number {strange.Number}, which this feedback does not have").Problem()!;
        var texts = edits.Drafts!.Select(edit => new DraftText(edit!.Number, edit.Text!)).ToImmutableArray();
        return await Decide(id, ifMatch, grains, response, (grain, version) => grain.Edit(new EditDrafts(texts, version, person.ActingName())));
    }

    /// <summary>Approves a feedback for sending; with If-Match only the version that was read.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> Approve(
        string id,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response) =>
        Decide(id, ifMatch, grains, response, (grain, version) => grain.Approve(person.ActingName(), version));

    /// <summary>Rejects a feedback; it can still be edited or written anew. With If-Match only the version that was read.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> Reject(
        string id,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response) =>
        Decide(id, ifMatch, grains, response, (grain, version) => grain.Reject(person.ActingName(), version));

    /// <summary>Sends the approved drafts, each once; with If-Match only in the version that was read. The answer comes before they are delivered:
    /// follow the Location.</summary>
    /// <param name="id">The feedback's id.</param>
    public static async Task<Results<Accepted<TutorFeedback>, ProblemHttpResult>> Send(
        string id,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the version that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        var answer = await Decide(id, ifMatch, grains, response, (grain, version) => grain.Send(person.ActingName(), version));
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

    // The condition is checked on what is there; the version that met it goes along, so that nobody comes between.
    private static async Task<Answer> Decide(
        string id, string? ifMatch, IGrainFactory grains, HttpResponse response, Func<IFeedbackGrain, int?, Task<FeedbackOutcome>> command)
    {
        var (grain, condition) = (grains.GetGrain<IFeedbackGrain>(id), IfMatch.Of(ifMatch));
        if (await grain.Get() is not { } feedback)
            return FeedbackAnswers.Unknown();
        if (!condition.Allows(feedback.Version))
            return FeedbackAnswers.Conflict(feedback.Version);
        return Answered(await command(grain, condition.IsGiven ? feedback.Version : null), response);
    }

    internal static async Task<Answer> Command(ClaimsPrincipal person, HttpResponse response, Func<string, Task<FeedbackOutcome>> command) =>
        Answered(await command(person.ActingName()), response);

    private static Answer Answered(FeedbackOutcome outcome, HttpResponse response) => outcome is FeedbackOutcome.Done done
        ? TypedResults.Ok(response.WithVersion(done.Feedback))
        : FeedbackAnswers.ProblemOf(outcome);
}
