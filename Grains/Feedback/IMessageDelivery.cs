using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback;

/// <summary>Brings a text to a tutor.</summary>
public interface IMessageDelivery
{
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
    public sealed record Failed(ProviderFailure Failure) : DeliveryOutcome;

    /// <summary>Nobody can tell whether it took it: a person must look, no retry.</summary>
    public sealed record Uncertain(string Reason) : DeliveryOutcome;
}
