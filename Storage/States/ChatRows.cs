using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Chats.Groups;
using LearningSessions.Grains.Chats.Replies;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.States;

/// <summary>A conversation's row, and that of its work; and a group's row.</summary>
internal static class ChatRows
{
    private static readonly Table Chats = new("chat", ["id"],
        ["chat_group", "started_at", "last_at", "closed_at", "messages", "person_messages", "assistant_messages", "analyses", "analysed_messages", "analysed_at",
            "analyst", "language", "satisfaction", "judged", "is_corrected", "resolved", "topics", "confidence", "flags", "duration", "mean_response",
            "topic_coverage", "cost", "input_tokens", "output_tokens", "queues", "claimed_by", "claimed_until", "left_to_schedule", "work_state", "search"],
        constant: []);

    private static readonly Table Groups = new("chat_group", ["id"], ["title", "goal", "prompt", "subject", "version", "search"], constant: []);

    public static Projection<ChatState>[] All { get; } =
    [
        new(Chats, key => [key], (_, state, _) => state.Chat is { } chat ? Row(chat, state) : null),
        WorkRows.Of<ChatState>(WorkKind.ChatAnalysis, (key, state, now) => state.Chat?.Work is { } work
            ? WorkRows.Columns(key, work, null, null, state.Chat.Group?.Value, now)
            : null),
    ];

    public static Projection<ChatGroupState>[] OfGroup { get; } =
    [
        new(Groups, key => [key], (key, state, _) => state.Group is { } group
            ? [group.Title, group.Goal, group.Prompt?.Value, group.Subject, group.Version, SearchText.Of(key, group.Title, group.Goal)]
            : null),
    ];

    public static Projection<ChatReplyState>[] OfReply { get; } =
    [
        WorkRows.Of<ChatReplyState>(WorkKind.ChatReply, (key, state, now) => state.Reply is { } reply
            ? WorkRows.Columns(key, reply.Work, null, null, reply.Command.Chat.Value, now)
            : null),
    ];

    /// <summary>The bit of a reason in the column of queues.</summary>
    public static int Bit(AuditReason reason) => 1 << (int)reason;

    private static object?[] Row(ChatSession chat, ChatState state)
    {
        var (analysis, spent) = (chat.Analysis, chat.Spent);
        return
        [
            chat.Group?.Value, UnixMicroseconds.From(chat.StartedAt), UnixMicroseconds.From(chat.LastAt), UnixMicroseconds.From(chat.ClosedAt), chat.Messages,
            chat.PersonMessages, chat.AssistantMessages, state.Analyses, analysis?.Messages ?? 0, .. Judgement(analysis), Amounts.From(spent.Cost),
            spent.Usage.Input + spent.Usage.Cached + spent.Usage.Audio, spent.Usage.Output, chat.Queues.Sum(Bit), chat.Claim?.By,
            UnixMicroseconds.From(chat.Claim?.Until), ChatRules.IsLeftToSchedule(chat) ? 1 : 0, (int?)chat.Work?.State,
            SearchText.Of([chat.Id.Value, chat.Group?.Value, .. analysis?.Summary ?? [], .. analysis is null ? [] : AuditRules.TopicsOf(analysis)]),
        ];
    }

    private static object?[] Judgement(ChatAnalysis? analysis) => analysis is null
        ? [null, null, null, null, null, 0, null, "", null, "", null, null, null]
        :
        [
            UnixMicroseconds.From(analysis.At), analysis.Analyst, AuditRules.LanguageOf(analysis), AuditRules.SatisfactionOf(analysis), analysis.Satisfaction,
            AuditRules.IsCorrected(analysis) ? 1 : 0, AuditRules.ResolvedOf(analysis) is { } resolved ? resolved ? 1 : 0 : null,
            string.Join('\n', AuditRules.TopicsOf(analysis)), analysis.Confidence, string.Join('\n', analysis.Flags), analysis.Metrics.Duration,
            analysis.Metrics.MeanResponse, analysis.Metrics.TopicCoverage,
        ];
}
