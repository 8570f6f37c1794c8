using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>What can be measured of a conversation without understanding it.</summary>
public static class ChatMetricRules
{
    /// <summary>The measures of a conversation.</summary>
    /// <param name="messages">In the order they were sent.</param>
    /// <param name="topics">The topics of the curriculum for the group's subject.</param>
    /// <param name="language">The person's: where the curriculum has topics in it, the others are of no account.</param>
    public static ChatMetrics Of(ImmutableArray<ChatMessage> messages, ImmutableArray<CurriculumTopic> topics, string? language = null)
    {
        if (messages.IsEmpty)
            return new ChatMetrics();
        var waits = Waits(messages).ToList();
        return new ChatMetrics
        {
            Duration = (messages[^1].At - messages[0].At).TotalSeconds,
            PersonMessages = messages.Count(message => message.Sender == ChatSender.Person),
            AssistantMessages = messages.Count(message => message.Sender == ChatSender.Assistant),
            MeanResponse = waits.Count == 0 ? null : waits.Average(),
            LongestResponse = waits.Count == 0 ? null : waits.Max(),
            TopicCoverage = topics.IsEmpty ? null : Coverage(messages, InLanguage(topics, language)),
        };
    }

    /// <summary>The topics of the curriculum that a conversation touches: every word of the topic occurs in one of its messages, with or without accents and
    /// plural endings.</summary>
    public static ImmutableArray<string> Touched(ImmutableArray<ChatMessage> messages, ImmutableArray<CurriculumTopic> topics)
    {
        if (topics.IsEmpty)
            return [];
        var stems = messages.Select(message => ChatWords.Stems(message.Text).ToHashSet(StringComparer.Ordinal)).ToList();
        return
        [
            .. topics.Select(topic => topic.Topic).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(topic => ChatWords.Stems(topic).ToList() is { Count: > 0 } wanted && stems.Any(said => wanted.All(said.Contains))),
        ];
    }

    private static ImmutableArray<CurriculumTopic> InLanguage(ImmutableArray<CurriculumTopic> topics, string? language)
    {
        var own = topics.RemoveAll(topic => language is null || topic.Language.Split('-', '_')[0] != language.Split('-', '_')[0]);
        return own.IsEmpty ? topics : own;
    }

    private static double Coverage(ImmutableArray<ChatMessage> messages, ImmutableArray<CurriculumTopic> topics) =>
        (double)Touched(messages, topics).Length / topics.Select(topic => topic.Topic).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static IEnumerable<double> Waits(ImmutableArray<ChatMessage> messages)
    {
        DateTimeOffset? asked = null;
        foreach (var message in messages)
        {
            if (message.Sender == ChatSender.Person)
            {
                asked ??= message.At;
            }
            else if (asked is { } since)
            {
                yield return (message.At - since).TotalSeconds;
                asked = null;
            }
        }
    }
}
