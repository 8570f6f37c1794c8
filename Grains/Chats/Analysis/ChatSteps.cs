using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>Analyses a conversation: outside turns, on immutable values, repeatable.</summary>
public sealed partial class ChatSteps(
    ChatPages pages, IEnumerable<IChatAnalyst> analysts, IGrainFactory grains, IOptions<ChatOptions> options, ILogger<ChatSteps> log)
{
    /// <summary>Reads and judges the conversation as it was when the attempt began.</summary>
    public async Task<ChatStepOutcome> Run(ChatState state, CancellationToken cancel)
    {
        var (chat, attempt) = (state.Chat!, state.Chat!.Work!.Attempt);
        try
        {
            var messages = ChatMessageRules.InOrder(await pages.Messages(state, cancel));
            var group = chat.Group is { } id ? await grains.GetGrain<IChatGroupGrain>(id.Value).Get() : null;
            var topics = group?.Subject is { } subject ? await grains.GetGrain<ICurriculumGrain>("topics").Topics(subject) : [];
            var material = new ChatMaterial(chat.Id, FormattableString.Invariant($"{chat.Id}@{attempt}"), group, messages, topics);
            return await Judge(material, cancel) switch
            {
                ChatVerdictOutcome.Judged judged => new ChatStepOutcome.Analysed(await Analysis(material, judged.Verdict, cancel)),
                ChatVerdictOutcome.Failed failed => new ChatStepOutcome.Failed(failed.Failure, failed.Spent),
                var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            AnalysisThrew(log, failure, chat.Id, attempt);
            return new ChatStepOutcome.Failed(new ProviderFailure.Transient(failure.Message), ChatSpent.None);
        }
    }

    // Where only one of the two ever wrote there is nothing to judge, and nothing to pay for.
    private Task<ChatVerdictOutcome> Judge(ChatMaterial material, CancellationToken cancel) =>
        Analyst(ChatFlagRules.IsOneSided(material.Messages) ? ChatAnalysis.Offline : options.Value.Analyst).Judge(material, cancel);

    private async Task<ChatAnalysis> Analysis(ChatMaterial material, ChatVerdict verdict, CancellationToken cancel) => new()
    {
        Analyst = verdict.Model == ChatAnalysis.Offline ? ChatAnalysis.Offline : options.Value.Analyst,
        Model = verdict.Model,
        Prompt = verdict.Prompt,
        PromptVersion = verdict.PromptVersion,
        Messages = material.Messages.Length,
        Read = verdict.Read,
        Satisfaction = verdict.Satisfaction,
        Summary = verdict.Summary,
        Improvements = verdict.Improvements,
        Resolved = verdict.Resolved,
        Topics = verdict.Topics,
        Language = verdict.Language,
        Moods = verdict.Moods,
        Confidence = verdict.Confidence,
        Flags = ChatFlagRules.Of(material.Messages, verdict.Read),
        OfflineSatisfaction = verdict.Model == ChatAnalysis.Offline ? null : await ByRules(material, cancel),
        Spent = verdict.Spent,
        Metrics = ChatMetricRules.Of(material.Messages, material.Topics, verdict.Language),
    };

    private async Task<int?> ByRules(ChatMaterial material, CancellationToken cancel) =>
        await Analyst(ChatAnalysis.Offline).Judge(material, cancel) is ChatVerdictOutcome.Judged judged ? judged.Verdict.Satisfaction : null;

    private IChatAnalyst Analyst(string name) => analysts.First(analyst => analyst.Name == name);

    [LoggerMessage(1, LogLevel.Warning, "Chat {Chat}: its analysis, attempt {Attempt}, failed unexpectedly")]
    private static partial void AnalysisThrew(ILogger log, Exception failure, ChatId chat, int attempt);
}
