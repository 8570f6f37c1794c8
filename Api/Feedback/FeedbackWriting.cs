using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Feedback;

/// <summary>Asks the feedback actors of many tutors at once, a few at a time.</summary>
public sealed class FeedbackWriting(IGrainFactory grains)
{
    private const int AtOnce = 16;

    /// <summary>Those of the tutors that nobody knows, in the order given.</summary>
    public async Task<ImmutableArray<TutorId>> Unknown(ImmutableArray<TutorId> tutors, CancellationToken cancel)
    {
        var known = await Each(tutors, async tutor => await grains.GetGrain<ITutorGrain>(tutor.Value).GetProfile() is not null, cancel);
        return [.. tutors.Where((_, i) => !known[i])];
    }

    /// <summary>What the feedback of each tutor would be written from.</summary>
    public Task<ImmutableArray<RequestedFeedbackItem>> Evaluate(FeedbackRequest request, ImmutableArray<TutorId> tutors, CancellationToken cancel) =>
        Each(tutors, async tutor =>
        {
            var id = IdOf(request, tutor);
            return new RequestedFeedbackItem(tutor, id, await grains.GetGrain<IFeedbackGrain>(id.Value).Evaluate());
        }, cancel);

    /// <summary>Has the feedback of each tutor written; once begun it goes through all of them, whoever leaves.</summary>
    public Task<ImmutableArray<RequestedFeedbackItem>> Request(FeedbackRequest request, ImmutableArray<TutorId> tutors, string by) =>
        Each(tutors, async tutor =>
        {
            var id = IdOf(request, tutor);
            var command = new RequestFeedback(by, request.Regenerate);
            return Item(tutor, id, await grains.GetGrain<IFeedbackGrain>(id.Value).Request(command));
        }, CancellationToken.None);

    /// <summary>The problem that names tutors nobody knows.</summary>
    public static ProblemHttpResult ProblemOf(ImmutableArray<TutorId> unknown) => ProblemTypes.UnknownTutor.Because(
        $"Nobody has the id {string.Join(", ", unknown.Take(10))}{(unknown.Length > 10 ? ", …" : "")}. Nothing was begun.",
        [new("tutors", unknown)]);

    private static FeedbackId IdOf(FeedbackRequest request, TutorId tutor) =>
        FeedbackId.Of(tutor, request.Kind!.Value, request.From!.Value, request.To!.Value);

    private static RequestedFeedbackItem Item(TutorId tutor, FeedbackId id, FeedbackOutcome outcome) => outcome switch
    {
        FeedbackOutcome.Done done => new(tutor, id, done.Feedback.Evaluation, done.Feedback.Status, Addresses.Of(id)),
        FeedbackOutcome.NotNow refusal => new(tutor, id, null, refusal.Status, Addresses.Of(id), refusal.Reason),
        _ => new(tutor, id, null, Refusal: FeedbackAnswers.ProblemOf(outcome).ProblemDetails.Detail),
    };

    private static async Task<ImmutableArray<T>> Each<T>(ImmutableArray<TutorId> tutors, Func<TutorId, Task<T>> ask, CancellationToken cancel)
    {
        var answers = new T[tutors.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, tutors.Length), options, async (i, _) => answers[i] = await ask(tutors[i]));
        return [.. answers];
    }
}
