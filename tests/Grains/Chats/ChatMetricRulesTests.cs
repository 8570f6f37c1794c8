using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Grains.Tests.Chats;

public sealed class ChatMetricRulesTests
{
    [Fact]
    public void Waits_run_from_the_first_unanswered_message_to_the_next_answer()
    {
        var metrics = ChatMetricRules.Of(
            [SomeChats.Person(0, "a"), SomeChats.Person(1, "b"), SomeChats.Assistant(4, "c"), SomeChats.Assistant(5, "d"), SomeChats.Person(6, "e"), SomeChats.Assistant(8, "f"), SomeChats.Person(9, "g")],
            []);

        Assert.Equal((540, 4, 3, 180, 240), (metrics.Duration, metrics.PersonMessages, metrics.AssistantMessages, metrics.MeanResponse, metrics.LongestResponse));
        Assert.Null(metrics.TopicCoverage);
        Assert.Null(ChatMetricRules.Of([SomeChats.Person(0, "a")], []).MeanResponse);
        Assert.Equal(0, ChatMetricRules.Of([], []).Duration);
    }

    [Fact]
    public void Topics_are_touched_with_or_without_accents_in_singular_or_plural_and_those_of_the_persons_language_are_counted()
    {
        CurriculumTopic[] topics = [Topic("fracciones", "es"), Topic("multiplicación", "es"), Topic("fractions", "en"), Topic("equivalent fractions", "en")];
        var messages = new[] { SomeChats.Person(0, "No entiendo esta FRACCIÓN"), SomeChats.Assistant(1, "An equivalent fraction is …") };

        Assert.Equal(["fracciones", "fractions", "equivalent fractions"], ChatMetricRules.Touched([.. messages], [.. topics]).ToArray());
        Assert.Equal(0.5, ChatMetricRules.Of([.. messages], [.. topics], "es-PY").TopicCoverage);
        Assert.Equal(0.75, ChatMetricRules.Of([.. messages], [.. topics], "gn").TopicCoverage);
    }

    private static CurriculumTopic Topic(string topic, string language) => new(topic, "maths", language, 1);
}
