namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>What can be measured of a conversation without understanding it.</summary>
[GenerateSerializer, Immutable, Alias("ChatMetrics")]
public sealed record ChatMetrics
{
    /// <summary>Seconds from the first message to the last.</summary>
    [Id(0)] public double Duration { get; init; }

    /// <summary>Messages of the person.</summary>
    [Id(1)] public int PersonMessages { get; init; }

    /// <summary>Messages of the assistant.</summary>
    [Id(2)] public int AssistantMessages { get; init; }

    /// <summary>Mean seconds from a person's first unanswered message to the assistant's next; null when nothing was ever answered.</summary>
    [Id(3)] public double? MeanResponse { get; init; }

    /// <summary>The longest such wait, in seconds.</summary>
    [Id(4)] public double? LongestResponse { get; init; }

    /// <summary>Topics of the curriculum that were touched ÷ topics listed for the group's subject; null where the group has no subject with topics.</summary>
    [Id(5)] public double? TopicCoverage { get; init; }
}
