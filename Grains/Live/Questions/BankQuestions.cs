using LearningSessions.Grains.Curriculum;
using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>Asks what the bank has, about the topic and about what the curriculum has for it; no model.</summary>
public sealed class BankQuestions(ICurriculum curriculum) : IQuestionWriter
{
    private const int MostTopics = 3;

    /// <inheritdoc />
    public async Task<WrittenQuestions> Write(LiveSessionId session, BeginLiveSession request, int count, CancellationToken cancel)
    {
        if (request.Topic is not { Length: > 0 } topic)
            return new WrittenQuestions(QuestionBank.For(request), LiveOptions.Offline);
        var passages = await curriculum.Search(new CurriculumQuery { Text = topic, Language = request.Language, Limit = MostTopics }, cancel);
        var topics = passages.SelectMany(passage => passage.Topics).Where(each => !each.Equals(topic, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTopics);
        return new WrittenQuestions(QuestionBank.For(request, [.. topics]), LiveOptions.Offline);
    }
}
