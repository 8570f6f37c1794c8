using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>The answer to <see cref="IDeliveryWebhookGrain.Receive"/>.</summary>
[GenerateSerializer, Immutable, Alias("WebhookOutcome")]
[JsonDerivedType(typeof(Taken), "taken")]
[JsonDerivedType(typeof(NotSigned), "notSigned")]
[JsonDerivedType(typeof(Malformed), "malformed")]
[JsonDerivedType(typeof(UnknownService), "unknownService")]
public abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <summary>The service sent it.</summary>
    /// <param name="Known">Reports of messages of ours.</param>
    /// <param name="Unknown">Reports of messages nobody here knows, or not yet.</param>
    [GenerateSerializer, Immutable, Alias("WebhookOutcome.Taken")]
    public sealed record Taken([property: Id(0)] int Known, [property: Id(1)] int Unknown) : WebhookOutcome;

    /// <summary>Whoever sent it does not know the secret.</summary>
    [GenerateSerializer, Immutable, Alias("WebhookOutcome.NotSigned")]
    public sealed record NotSigned : WebhookOutcome;

    /// <summary>It is signed and yet no report.</summary>
    [GenerateSerializer, Immutable, Alias("WebhookOutcome.Malformed")]
    public sealed record Malformed([property: Id(0)] string Reason) : WebhookOutcome;

    /// <summary>No such service is set up here.</summary>
    [GenerateSerializer, Immutable, Alias("WebhookOutcome.UnknownService")]
    public sealed record UnknownService : WebhookOutcome;
}
