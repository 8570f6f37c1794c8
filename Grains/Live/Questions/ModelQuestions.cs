using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Curriculum;
using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>Has a model write questions from passages of the curriculum, with the prompt <c>live-questions</c>. Where it cannot, or is too slow for somebody who
/// waits, the bank's come.</summary>
public sealed class ModelQuestions(ModelCalls models, ICurriculum curriculum, IOptions<LiveOptions> options, TimeProvider time, ILogger<ModelQuestions> log)
    : IQuestionWriter
{
    private const int MostPassages = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(ModelQuestions), "schemas/live-questions.schema.json", "live_questions");

    /// <inheritdoc />
    public async Task<WrittenQuestions> Write(LiveSessionId session, BeginLiveSession request, int count, CancellationToken cancel)
    {
        var passages = await curriculum.Search(new CurriculumQuery { Text = request.Topic, Language = request.Language, Limit = MostPassages }, cancel);
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        ModelAnswer answer;
        try
        {
            answer = await models.Ask(Request(session, request, count, passages), both.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            LiveLog.QuestionsLate(log, session, options.Value.Questions, Patience);
            return FromBank(request);
        }

        if (answer is ModelAnswer.Answered answered)
            return new WrittenQuestions([.. Written(answered, passages), .. QuestionBank.For(request)], answered.ProviderModel);
        LiveLog.QuestionsRefused(log, session, options.Value.Questions, ((ModelAnswer.Failed)answer).Failure.Reason);
        return FromBank(request);
    }

    private static WrittenQuestions FromBank(BeginLiveSession request) => new(QuestionBank.For(request), LiveOptions.Offline);

    private ModelRequest Request(LiveSessionId session, BeginLiveSession request, int count, ImmutableArray<Passage> passages) => new()
    {
        CallId = $"live-questions/{session}",
        Kind = "live",
        Owner = $"live/{session}",
        Model = options.Value.Questions,
        Prompt = PromptName.From("live-questions"),
        Values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("language", request.Language),
            KeyValuePair.Create("level", request.Level.ToString().ToLowerInvariant()),
            KeyValuePair.Create("topic", request.Topic ?? "(anything from everyday life)"),
            // More than are asked, for the learner may know some.
            KeyValuePair.Create("count", (count + (count / 2)).ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("passages", passages.IsEmpty ? "(none)" : string.Join("\n\n", passages.Select((passage, i) => $"[{i + 1}] {passage.Title}\n{passage.Text}"))),
        ]),
        Schema = Schema,
    };

    private static IEnumerable<LiveQuestion> Written(ModelAnswer.Answered answered, ImmutableArray<Passage> passages)
    {
        foreach (var question in answered.Json.GetProperty("questions").EnumerateArray())
        {
            var passage = question.GetProperty("passage") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
            yield return new LiveQuestion(
                0,
                question.GetProperty("text").GetString()!.Trim(),
                passage >= 1 && passage <= passages.Length ? $"{passages[passage - 1].Source}:{passages[passage - 1].Line}" : null);
        }
    }
}
