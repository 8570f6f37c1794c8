using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Hands drafts to the delivery service, a few at a time. To a service that takes no message twice for one, each is marked as handed over
/// before it is, so that what the end of the process cuts off is never sent blindly again.</summary>
public sealed class FeedbackSending(IMessageDelivery delivery, IGrainFactory grains, IOptions<FeedbackOptions> options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.MessagesAtOnce);

    /// <summary>Sends the next draft.</summary>
    public async Task<FeedbackStepOutcome> Send(TutorFeedback feedback, PutTutor tutor, CancellationToken cancel)
    {
        var draft = DeliveryRules.NextToSend(feedback)!;
        var message = new Message(DeliveryRules.KeyOf(feedback, draft), tutor.Name, tutor.Phone, tutor.Language, draft.Text);
        // Whoever waits here is not marked: the end of the process finds few messages between hand and answer.
        await places.WaitAsync(cancel);
        try
        {
            if (delivery.KnowsRepeats)
                return OutcomeOf(draft, await delivery.Deliver(message, cancel));
            return await grains.GetGrain<IFeedbackWork>(feedback.Id.Value).Hands(feedback.Work.Attempt, draft.Number)
                ? await DeliverOnce(draft, message, cancel)
                : new FeedbackStepOutcome.Failed(new ProviderFailure.Transient("Another attempt took its place."));
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    private async Task<FeedbackStepOutcome> DeliverOnce(Draft draft, Message message, CancellationToken cancel)
    {
        try
        {
            return OutcomeOf(draft, await delivery.Deliver(message, cancel));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return new FeedbackStepOutcome.Uncertain($"Nobody knows whether message {draft.Number} went out: {failure.Message}");
        }
    }

    private static FeedbackStepOutcome OutcomeOf(Draft draft, DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Accepted accepted => new FeedbackStepOutcome.Delivered(draft.Number, accepted.Delivery),
        DeliveryOutcome.Failed failed => new FeedbackStepOutcome.Failed(failed.Failure),
        DeliveryOutcome.Uncertain uncertain => new FeedbackStepOutcome.Uncertain(uncertain.Reason),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };
}
