using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>One text of a feedback: what is reviewed, approved and sent as one message.</summary>
[GenerateSerializer, Immutable, Alias("Draft")]
public sealed record Draft
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 800;

    /// <summary>Number within the feedback, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The learner it is about; null for general feedback.</summary>
    [Id(1)] public LearnerId? Learner { get; init; }

    /// <summary>The learner's name; blank when unknown or general.</summary>
    [Id(2)] public string LearnerName { get; init; } = "";

    /// <summary>What the tutor reads; at most <see cref="MaxLength"/> characters.</summary>
    [Id(3)] public required string Text { get; init; }

    /// <summary>The statements it was written from.</summary>
    [Id(4)] public ImmutableArray<FeedbackItem> Items { get; init; } = [];

    /// <summary>Which model wrote it; "offline" for the rules built in.</summary>
    [Id(5)] public required string Model { get; init; }

    /// <summary>For targeted feedback: the learner's confusion and what it rests on.</summary>
    [Id(6)] public Confusion? Confusion { get; init; }

    /// <summary>Whether a person changed the text.</summary>
    [Id(7)] public bool Edited { get; init; }

    /// <summary>Where it was delivered, once it was.</summary>
    [Id(8)] public Delivery? Delivery { get; init; }

    /// <summary>When it was handed to a service that takes no message twice for one, and the answer is not kept yet, UTC. When the process ends before it
    /// is, nobody knows whether the message went out.</summary>
    [Id(9)] public DateTimeOffset? HandingSince { get; init; }

    /// <summary>How often the service took it and then said that it did not reach the tutor.</summary>
    [Id(10)] public int FailedDeliveries { get; init; }

    /// <summary>Where the document store keeps the text, once it was to be sent.</summary>
    [Id(11)] public string? Document { get; init; }
}
