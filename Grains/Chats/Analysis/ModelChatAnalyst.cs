using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>Has a model judge conversations, with the prompt of the group or the one all share, <c>chat-analysis</c>. Where two versions of it are on trial, the
/// conversation's id decides.</summary>
public sealed class ModelChatAnalyst(ModelCalls models, IOptions<ChatOptions> options) : IChatAnalyst
{
    /// <summary>The prompt that all groups share.</summary>
    public const string SharedPrompt = "chat-analysis";

    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(ModelChatAnalyst), "schemas/chat-analysis.schema.json", "chat_analysis");

    /// <inheritdoc />
    public string Name => options.Value.Analyst;

    /// <inheritdoc />
    public async Task<ChatVerdictOutcome> Judge(ChatMaterial material, CancellationToken cancel)
    {
        var script = ChatScript.Of(material.Messages, options.Value.TokenLimit);
        var request = Request(material, script);
        return await models.Ask(request, cancel) switch
        {
            ModelAnswer.Answered answered => new ChatVerdictOutcome.Judged(Verdict(answered, request.Prompt, script)),
            ModelAnswer.Failed failed => new ChatVerdictOutcome.Failed(failed.Failure, ChatSpending.Of(failed)),
            var answer => throw new InvalidOperationException($"Unknown answer {answer}."),
        };
    }

    private ModelRequest Request(ChatMaterial material, ChatScript script) => new()
    {
        CallId = $"chat/{material.Attempt}",
        Kind = "chat",
        Owner = $"chat/{material.Chat}",
        Model = options.Value.Analyst,
        Prompt = material.Group?.Prompt ?? PromptName.From(SharedPrompt),
        SplitKey = material.Chat.Value,
        Values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("goal", material.Group?.Goal is { Length: > 0 } goal ? goal : "The person's question is answered."),
            KeyValuePair.Create("topics", material.Topics.IsEmpty ? "(none)" : string.Join(", ", material.Topics.Select(topic => topic.Topic).Distinct(StringComparer.OrdinalIgnoreCase))),
            KeyValuePair.Create("conversation", script.Text),
        ]),
        Schema = Schema,
    };

    private static ChatVerdict Verdict(ModelAnswer.Answered answered, PromptName prompt, ChatScript script)
    {
        var found = answered.Json.Deserialize<ModelChatVerdict>(MessageJson.Options)!;
        return new ChatVerdict
        {
            Satisfaction = found.Satisfaction,
            Resolved = found.Resolved,
            Summary = Told(found.Summary),
            Improvements = Told(found.Improvements),
            Topics = [.. Told(found.Topics).Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = found.Language.Trim(),
            Moods = found.Moods,
            Confidence = found.Confidence,
            Model = answered.ProviderModel,
            Prompt = prompt,
            PromptVersion = answered.PromptVersion,
            Read = script.Read,
            Spent = ChatSpending.Of(answered),
        };
    }

    // Topics stand one a line in the catalogue.
    private static ImmutableArray<string> Told(ImmutableArray<string> texts) =>
        [.. texts.Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0)];
}
