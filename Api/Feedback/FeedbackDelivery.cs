using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Feedback;
using Microsoft.AspNetCore.Http.HttpResults;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LearningSessions.Grains.Interfaces.Feedback.TutorFeedback>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LearningSessions.Api.Feedback;

/// <summary>What a person decides where nobody knows whether a message went out, and who did what to a feedback.</summary>
public static class FeedbackDelivery
{
    /// <summary>Maps it.</summary>
    public static void MapFeedbackDelivery(this IEndpointRouteBuilder feedback)
    {
        feedback.MapPost("/{id}/arrived", Arrived).WithName("SayFeedbackArrived").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        feedback.MapPost("/{id}/send-again", SendAgain).WithName("SendFeedbackAgain").Needs(Policies.ReviewFeedback)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        feedback.MapGet("/{id}/history", History).WithName("GetFeedbackHistory").Needs(Policies.ReadFeedback, Ownership.OfFeedback)
            .ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Says of the message in doubt that it arrived: it is not sent again.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> Arrived(string id, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
        FeedbackEndpoints.Command(person, response, by => grains.GetGrain<IFeedbackGrain>(id).Arrived(by));

    /// <summary>Has the message in doubt sent again, for it did not arrive.</summary>
    /// <param name="id">The feedback's id.</param>
    public static Task<Answer> SendAgain(string id, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response) =>
        FeedbackEndpoints.Command(person, response, by => grains.GetGrain<IFeedbackGrain>(id).SendAgain(by));

    /// <summary>Who did what to a feedback, with texts before and after: the newest part first, oldest change first in each part.</summary>
    /// <param name="id">The feedback's id.</param>
    /// <param name="cursor">nextCursor of the later part.</param>
    public static async Task<Results<Ok<Page<FeedbackChange>>, ProblemHttpResult>> History(string id, int? cursor, IGrainFactory grains)
    {
        if (cursor < 0)
            return ProblemTypes.InvalidCursor.Because("Take nextCursor as it came, or begin without one.");
        var grain = grains.GetGrain<IFeedbackGrain>(id);
        if (await grain.Get() is null)
            return FeedbackAnswers.Unknown();
        var history = await grain.GetHistory(cursor);
        return TypedResults.Ok(new Page<FeedbackChange>(history.Changes, history.Earlier?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
