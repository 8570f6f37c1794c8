using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Feedback;

/// <summary>Feedback of many tutors: asked for, listed.</summary>
public static class FeedbackLists
{
    /// <summary>The feedback, what was asked for last first.</summary>
    /// <param name="catalogue">Has it.</param>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<FeedbackRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, [AsParameters] FeedbackFilter filter) =>
        filter.Check().Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Feedback(filter.Query()));

    /// <summary>Has the feedback of a window written, or only evaluates it. The same request again gives the same feedback.</summary>
    /// <param name="request">Kind, window and tutors.</param>
    /// <param name="writing">Asks the actors.</param>
    /// <param name="catalogue">Knows who has recordings in the window.</param>
    /// <param name="deployment">The zone of the window's days.</param>
    /// <param name="cancel">When the caller leaves.</param>
    public static async Task<Results<Ok<RequestedFeedback>, Accepted<RequestedFeedback>, ProblemHttpResult>> Request(
        FeedbackRequest request, FeedbackWriting writing, Catalogue catalogue, IOptions<DeploymentOptions> deployment, CancellationToken cancel)
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
            : TypedResults.Accepted((string?)null, new RequestedFeedback(await writing.Request(request, tutors)));
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
/// <param name="Kind">About what.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="From">Windows that end on this day or later.</param>
/// <param name="To">Windows that begin on this day or earlier.</param>
/// <param name="Limit">How many at most: 1 to 200; 50 when left out.</param>
/// <param name="Cursor">nextCursor of the part before.</param>
public sealed record FeedbackFilter(
    string? Tutor, FeedbackKind? Kind, FeedbackStatus? Status, DateOnly? From, DateOnly? To, int? Limit, string? Cursor)
{
    /// <summary>What is wrong with it.</summary>
    public Faults Check()
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(Limit)).Note("to", To < From ? "must not be before from" : null);
        return Tutor is null ? faults : faults.Id("tutor", Tutor);
    }

    /// <summary>The query, where nothing is wrong.</summary>
    public FeedbackQuery Query() => new()
    {
        Tutor = Tutor is null ? null : TutorId.From(Tutor),
        Kind = Kind,
        Status = Status,
        From = From,
        To = To,
        Limit = Limit ?? Paging.DefaultLimit,
        Cursor = Cursor,
    };
}
