using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;

namespace LearningSessions.Storage.States;

/// <summary>The rows of a conversation's newest analysis: its topics, itself, and what people found of it. Rows of earlier analyses stay.</summary>
internal static class ChatAnalysisRows
{
    private const int MaxTopics = 5;

    private static readonly Table Topics = new("chat_topic", ["chat", "place"], ["topic"], constant: []);

    private static readonly Table Analyses = new("chat_analysis", ["chat", "number"],
        ["at", "chat_group", "analyst", "model", "prompt", "prompt_version", "messages", "judged", "by_rules", "confidence", "cost", "input_tokens",
            "output_tokens", "latency"],
        constant: []);

    private static readonly Table Audits = new("chat_audit", ["chat", "number", "reviewer"],
        ["at", "prompt", "prompt_version", "analyst", "judged", "has_satisfaction", "satisfaction", "score", "flags", "wrong_fields", "right_fields"],
        constant: []);

    public static RowChanges<ChatState> Changes { get; } = new(
        (key, state) => state.Chat is { Analysis: { } analysis } chat ? Of(key, chat, analysis) : [],
        key => Enumerable.Range(0, MaxTopics).Select(place => new RowChange(Topics, [key, place], null)));

    private static IEnumerable<RowChange> Of(string key, ChatSession chat, ChatAnalysis analysis)
    {
        var topics = AuditRules.TopicsOf(analysis);
        for (var place = 0; place < MaxTopics; place++)
            yield return new RowChange(Topics, [key, place], place < topics.Length ? [topics[place]] : null);
        yield return new RowChange(Analyses, [key, analysis.Number], Row(chat, analysis));
        foreach (var audit in analysis.Audits)
            yield return new RowChange(Audits, [key, analysis.Number, audit.By], Row(analysis, audit));
    }

    private static object?[] Row(ChatSession chat, ChatAnalysis analysis) =>
    [
        UnixMicroseconds.From(analysis.At), chat.Group?.Value, analysis.Analyst, analysis.Model, analysis.Prompt?.Value, analysis.PromptVersion,
        analysis.Messages, analysis.Satisfaction, analysis.OfflineSatisfaction, analysis.Confidence, Amounts.From(analysis.Spent.Cost),
        analysis.Spent.Usage.Input + analysis.Spent.Usage.Cached + analysis.Spent.Usage.Audio, analysis.Spent.Usage.Output, analysis.Spent.Latency,
    ];

    private static object?[] Row(ChatAnalysis analysis, ChatAudit audit) =>
    [
        UnixMicroseconds.From(audit.At), analysis.Prompt?.Value, analysis.PromptVersion, analysis.Analyst, analysis.Satisfaction,
        audit.JudgedSatisfaction ? 1 : 0, audit.Satisfaction, audit.Score, string.Join('\n', audit.Flags), Fields(audit, isRight: false),
        Fields(audit, isRight: true),
    ];

    private static string Fields(ChatAudit audit, bool isRight) =>
        string.Join('\n', audit.Verdicts.Where(verdict => verdict.IsRight == isRight).Select(verdict => verdict.Field));
}
