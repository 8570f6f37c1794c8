using System.Collections.Immutable;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Feedback;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Feedback;

/// <summary>Feedback of many tutors: asked for, listed.</summary>
public static class FeedbackLists
{
    /// <summary>The feedback, what was asked for last first.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<FeedbackRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, [AsParameters] FeedbackFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Feedback(query));

    /// <summary>Has the feedback of a window written, or only evaluates it. The same request again gives the same feedback.</summary>
    /// <param name="request">Kind, window and tutors.</param>
    public static async Task<Results<Ok<RequestedFeedback>, Accepted<RequestedFeedback>, ProblemHttpResult>> Request(
        FeedbackRequest request, ClaimsPrincipal person, FeedbackWriting writing, Catalogue catalogue, IOptions<DeploymentOptions> deployment, CancellationToken cancel)
    {
        if (request.Check().Problem() is { } problem)
            return problem;
        var tutors = request.TutorIds is { } named
            ? [.. named.Distinct().Select(TutorId.From)]
            : await TutorsOf(request, catalogue, deployment.Value);
        if (tutors.Length > FeedbackRequest.MaxTutors)
            return new Faults().Note("tutorIds", $"must be named in parts: {tutors.Length} tutors have recordings in the window, and one request covers {FeedbackRequest.MaxTutors}").Problem()!;
        if (await writing.Unknown(tutors, cancel) is { Length: > 0 } unknown)
            return FeedbackWriting.ProblemOf(unknown);
        return request.EvaluateOnly
            ? TypedResults.Ok(new RequestedFeedback(await writing.Evaluate(request, tutors, cancel)))
            : TypedResults.Accepted((string?)null, new RequestedFeedback(await writing.Request(request, tutors, person.ActingName())));
    }

    private static async Task<ImmutableArray<TutorId>> TutorsOf(
        FeedbackRequest request, Catalogue catalogue, DeploymentOptions deployment)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.TimeZone);
        var (from, until) = WindowRules.Bounds(request.From!.Value, request.To!.Value, zone);
        return [.. await catalogue.TutorsWithRecordings(from, until)];
    }
}

/// <summary>Which feedback is wanted.</summary>
/// <param name="Tutor">Whose.</param>
/// <param name="Kind">About what: general or targeted.</param>
/// <param name="Status">Where it stands: writing, inReview, approved, sending, sent, rejected, skipped or failed.</param>
/// <param name="From">Windows that end on this day or later.</param>
/// <param name="To">Windows that begin on this day or earlier.</param>
/// <param name="Sort">By what: requestedAt, updatedAt, tutor or from; with - before it the greatest first. -requestedAt when left out.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record FeedbackFilter(
    string? Tutor, string? Kind, string? Status, DateOnly? From, DateOnly? To, string? Sort, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it; the query, where nothing is.</summary>
    public Faults Check(out FeedbackQuery query)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit)).Note("to", To < From ? "must not be before from" : null);
        if (Tutor is not null)
            faults.Id("tutor", Tutor);
        query = new FeedbackQuery
        {
            Tutor = Tutor is null ? null : TutorId.From(Tutor),
            Kind = faults.Choice<FeedbackKind>("kind", Kind),
            Status = faults.Choice<FeedbackStatus>("status", Status),
            From = From,
            To = To,
            Sort = Sort,
            Limit = Limit ?? Paging.DefaultLimit,
            Cursor = Cursor,
        };
        return faults;
    }
}
