using System.Data.Common;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue.Sorting;
using LearningSessions.Storage.States;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>The list of conversations.</summary>
internal static class ChatList
{
    private const string Select =
        "SELECT id, chat_group, started_at, last_at, messages, analyses, analysed_at, analyst, language, satisfaction, is_corrected, resolved, topics, flags, "
        + "confidence, cost, queues, claimed_by, claimed_until, work_state FROM chat";

    // An unknown satisfaction stands behind all that are known.
    private const int Behind = 11;

    private static readonly ListOrders<ChatRow> Orders = new(
        "chats",
        "-startedAt",
        [new("id", "id", typeof(string), row => row.Id.Value)],
        new("startedAt", "started_at", typeof(long), row => UnixMicroseconds.From(row.StartedAt)),
        new("lastAt", "last_at", typeof(long), row => UnixMicroseconds.From(row.LastAt)),
        new("messages", "messages", typeof(long), row => (long)row.Messages),
        new("satisfaction", $"COALESCE(satisfaction, {Behind})", typeof(long), row => (long)(row.Satisfaction ?? Behind)));

    public static Task<CataloguePage<ChatRow>> Read(IDatabase database, ChatQuery query) => Orders.Page(Of(query, Select), database, query, Row);

    public static async Task<int> CountOf(IDatabase database, ChatQuery query) =>
        (await Of(query, "SELECT COUNT(*) FROM chat").Rows(database, "", 1, reader => reader.GetInt32(0)))[0];

    /// <summary>Conversations with messages and without analysis that nobody works on, the longest silent first.</summary>
    public static Task<IReadOnlyList<ChatId>> LeftToSchedule(IDatabase database, DateTimeOffset silentSince, int limit) =>
        new Selection("SELECT id FROM chat")
            .Where("left_to_schedule = @left", "left", 1)
            .Where("last_at <= @since", "since", UnixMicroseconds.From(silentSince))
            .Rows(database, "ORDER BY last_at, id", limit, reader => ChatId.From(reader.GetString(0)));

    /// <summary>The conditions of a query.</summary>
    public static Selection Of(ChatQuery query, string select)
    {
        var selection = Filtered(new Selection(select), query.Group, query.From, query.Until)
            .Where("(CASE WHEN analyses > 0 THEN 1 ELSE 0 END) = @analysed", "analysed", query.Analysed is { } analysed ? analysed ? 1 : 0 : null)
            .Where("queues >= @queued", "queued", query.Queued ? 1 : null)
            .Where("(queues & @queue) > 0", "queue", query.Queue is { } reason ? ChatRows.Bit(reason) : null)
            .Search(query.Search);
        return query.FreeFor is not { } person
            ? selection
            : selection.With("now", UnixMicroseconds.From(query.Now))
                .Where("(claimed_until IS NULL OR claimed_until <= @now OR claimed_by = @person)", "person", person);
    }

    /// <summary>Conversations of a group that began in a window of time.</summary>
    public static Selection Filtered(Selection selection, ChatGroupId? group, DateTimeOffset? from, DateTimeOffset? until) => selection
        .Where("chat_group = @group", "group", group?.Value)
        .Where("started_at >= @from", "from", UnixMicroseconds.From(from))
        .Where("started_at < @until", "until", UnixMicroseconds.From(until));

    private static ChatRow Row(DbDataReader reader) => new()
    {
        Id = ChatId.From(reader.GetString(0)),
        Group = reader.TextOrNull(1) is { } group ? ChatGroupId.From(group) : null,
        StartedAt = reader.Time(2),
        LastAt = reader.Time(3),
        Messages = reader.GetInt32(4),
        Analyses = reader.GetInt32(5),
        AnalysedAt = reader.TimeOrNull(6),
        Analyst = reader.TextOrNull(7),
        Language = reader.TextOrNull(8),
        Satisfaction = reader.CountOrNull(9),
        IsCorrected = reader.Flag(10),
        Resolved = reader.IsDBNull(11) ? null : reader.Flag(11),
        Topics = Parts(reader.GetString(12)),
        Flags = [.. Parts(reader.GetString(13)).Select(Enum.Parse<ChatNotice>)],
        Confidence = reader.NumberOrNull(14),
        Cost = reader.AmountOrNull(15),
        Queues = [.. Enum.GetValues<AuditReason>().Where(reason => (reader.GetInt32(16) & ChatRows.Bit(reason)) != 0)],
        ClaimedBy = reader.TextOrNull(17),
        ClaimedUntil = reader.TimeOrNull(18),
        State = (WorkState?)reader.CountOrNull(19),
    };

    private static string[] Parts(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
