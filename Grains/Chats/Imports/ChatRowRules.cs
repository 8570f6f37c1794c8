using LearningSessions.Grains.Imports.Tables;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>Reads a row of a CSV file of messages.</summary>
public static class ChatRowRules
{
    /// <summary>What is wrong with a header; null when nothing is.</summary>
    public static string? Fault(TableHeader header)
    {
        var missing = new[] { ChatFields.Chat, ChatFields.At, ChatFields.Text }.Where(names => !HasOne(header, names)).Select(names => names[0]).ToList();
        if (!HasOne(header, ChatFields.Sender) && !HasOne(header, ChatFields.Remote))
            missing.Add("sender (or remote)");
        return missing.Count == 0 ? null : $"The file has no column {string.Join(", ", missing)}; its first line must name them.";
    }

    /// <summary>What a row comes to.</summary>
    public static ChatRecord Read(TableHeader header, List<string> cells)
    {
        if (cells.Count > header.Count)
            return new ChatRecord.Malformed($"The row has {cells.Count} cells, the header {header.Count}.");
        if (ChatFields.ChatOf(Cell(header, cells, ChatFields.Chat)) is not { } chat)
            return new ChatRecord.Incomplete("No conversation is named (chat), or its id has other characters than letters, digits and - _ . @ +.");
        var (message, fault) = ChatFields.Message(names => Cell(header, cells, names));
        return message is null ? new ChatRecord.Incomplete(fault!) : new ChatRecord.Messages(chat, ChatFields.GroupOf(Cell(header, cells, ChatFields.Group)), [message]);
    }

    private static bool HasOne(TableHeader header, string[] names) => header.Missing(names).Count() < names.Length;

    private static string? Cell(TableHeader header, List<string> cells, string[] names) => HasOne(header, names) ? header.Cell(cells, names) : null;
}
