using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>Brings a text to a tutor.</summary>
public interface IMessageDelivery
{
    /// <summary>Whether a repeated key is known to the service as the message it took before. Where it is not, an attempt that was cut off may have
    /// sent the message: a person must look, no retry.</summary>
    bool KnowsRepeats { get; }

    /// <summary>Hands the message to the service. Runs outside grain turns.</summary>
    Task<DeliveryOutcome> Deliver(Message message, CancellationToken cancel);
}

/// <summary>A text for a tutor.</summary>
/// <param name="Key">The same key is the same message: <c>{feedback}#{revision}.{draft}</c>.</param>
/// <param name="Name">The tutor's name.</param>
/// <param name="Phone">E.164, or null when unknown.</param>
/// <param name="Language">BCP 47 language of the text.</param>
/// <param name="Text">At most <see cref="Draft.MaxLength"/> characters.</param>
public sealed record Message(string Key, string Name, string? Phone, string Language, string Text);

/// <summary>What the delivery service answered.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>It took the message, now or when the same key came before.</summary>
    public sealed record Accepted(Delivery Delivery) : DeliveryOutcome;

    /// <summary>It did not take it.</summary>
    /// <param name="Failure">For now or for good.</param>
    /// <param name="Code">The service's own code; null for none.</param>
    public sealed record Failed(ProviderFailure Failure, string? Code = null) : DeliveryOutcome;

    /// <summary>Nobody can tell whether it took it: a person must look, no retry.</summary>
    public sealed record Uncertain(string Reason) : DeliveryOutcome;
}
