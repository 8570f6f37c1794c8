using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>Has a model coach, with the prompt <c>live-report</c>. An edit counts only where its words stand in the line it names.</summary>
public sealed class ModelCoach(ModelCalls models, IOptions<LiveOptions> options) : ILiveCoach
{
    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(ModelCoach), "schemas/live-report.schema.json", "live_report");

    /// <inheritdoc />
    public async Task<CoachOutcome> Coach(CoachRequest request, CancellationToken cancel)
    {
        if (!request.Clear.Any())
            return await new OfflineCoach().Coach(request, cancel);
        return await models.Ask(Request(request), cancel) switch
        {
            ModelAnswer.Answered answered => new CoachOutcome.Coached(Report(request, answered)),
            ModelAnswer.Failed failed => new CoachOutcome.Failed(failed.Failure),
            var answer => throw new InvalidOperationException($"Unknown answer {answer}."),
        };
    }

    private ModelRequest Request(CoachRequest request) => new()
    {
        CallId = $"live-report/{request.Session.Id}/{request.Attempt}",
        Kind = "live",
        Owner = $"live/{request.Session.Id}",
        Model = options.Value.Coach,
        Prompt = PromptName.From("live-report"),
        Values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("language", request.Session.Request.Language),
            KeyValuePair.Create("level", request.Session.Request.Level.ToString().ToLowerInvariant()),
            KeyValuePair.Create("questions", string.Join('\n', request.Session.Questions.Select(question => $"{question.Number}. {question.Text}"))),
            KeyValuePair.Create("said", string.Join('\n', request.Clear.Select(segment => $"[{segment.Number}] (question {AnswerParts.QuestionOf(request.Session, segment.From)}) {segment.Text}"))),
        ]),
        Schema = Schema,
        Check = json => [.. Found(json).Where(edit => !Stands(request, edit)).Select(edit => $"The words “{edit.Original}” do not stand in line {edit.Segment}.")],
    };

    private static LiveReport Report(CoachRequest request, ModelAnswer.Answered answered)
    {
        var verdicts = answered.Json.GetProperty("answers").Deserialize<ImmutableArray<AnswerVerdict>>(MessageJson.Options);
        return new LiveReport
        {
            Coach = answered.ProviderModel,
            Edits = [.. Found(answered.Json).Where(edit => Stands(request, edit))],
            Answers =
            [
                .. request.Session.Questions.Select(question =>
                    verdicts.FirstOrDefault(each => each.Question == question.Number) ?? new AnswerVerdict(question.Number, AnswerSense.Unsure, "")),
            ],
            Suggestions = answered.Json.GetProperty("suggestions").Deserialize<ImmutableArray<string>>(MessageJson.Options),
        };
    }

    private static ImmutableArray<GrammarEdit> Found(JsonElement json) => json.GetProperty("edits").Deserialize<ImmutableArray<GrammarEdit>>(MessageJson.Options);

    private static bool Stands(CoachRequest request, GrammarEdit edit) =>
        edit.Original != edit.Corrected
        && request.Clear.FirstOrDefault(segment => segment.Number == edit.Segment) is { } line
        && $" {line.Text} ".Contains($" {edit.Original.Trim()} ", StringComparison.OrdinalIgnoreCase);
}
