using System.Data.Common;
using System.Globalization;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>The list of groups, by id: those that somebody described, and those that only conversations name.</summary>
internal static class ChatGroupList
{
    private const string List = "chat groups";
    private const string Select =
        "WITH counts AS MATERIALIZED (SELECT chat_group, COUNT(*) AS chats, SUM(satisfaction) AS satisfactions, COUNT(satisfaction) AS known FROM chat GROUP BY chat_group) "
        + "SELECT id, title, goal, prompt, subject, COALESCE(chats, 0), satisfactions, COALESCE(known, 0) FROM ("
        + "SELECT id, title, goal, prompt, subject, search FROM chat_group UNION ALL "
        + "SELECT chat_group, '', '', NULL, NULL, LOWER(chat_group) FROM counts "
        + "WHERE chat_group IS NOT NULL AND NOT EXISTS (SELECT 1 FROM chat_group AS described WHERE described.id = counts.chat_group)) AS named "
        + "LEFT JOIN counts ON counts.chat_group = named.id";

    public static Task<CataloguePage<ChatGroupRow>> Read(IDatabase database, ChatGroupQuery query) => new Selection(Select)
        .Search(query.Search)
        .Behind("id > @key0", query.Cursor is { } cursor ? Cursor.Read(cursor, List, typeof(string)) : null)
        .Page(database, "ORDER BY id", query, Row, row => Cursor.Of(List, row.Id.Value));

    private static ChatGroupRow Row(DbDataReader reader) => new(
        ChatGroupId.From(reader.GetString(0)),
        reader.GetString(1),
        reader.GetString(2),
        reader.TextOrNull(3) is { } prompt ? PromptName.From(prompt) : null,
        reader.TextOrNull(4),
        reader.GetInt32(5),
        reader.GetInt32(7) == 0 ? null : Convert.ToDouble(reader.GetValue(6), CultureInfo.InvariantCulture) / reader.GetInt32(7));
}
