using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>Reads a record of JSON: a message, or a whole conversation with its messages.</summary>
public static class ChatRecordRules
{
    private const int MaxMessages = 10_000;

    /// <summary>What a record comes to.</summary>
    public static ChatRecord Read(ReadOnlySpan<byte> record)
    {
        try
        {
            var reader = new Utf8JsonReader(record);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new ChatRecord.Malformed("The record is no JSON object.");
            return Of(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second: a string with half of a surrogate pair, which only shows when it is read.
            return new ChatRecord.Malformed($"The record is no JSON: {fault.Message}");
        }
    }

    private static ChatRecord Of(JsonElement record)
    {
        var fields = Fields(record);
        var isWhole = fields.TryGetValue("messages", out var messages) && messages.ValueKind == JsonValueKind.Array;
        if (ChatFields.ChatOf(Cell(fields, ChatFields.Chat) ?? (isWhole ? Cell(fields, ChatFields.Id) : null)) is not { } chat)
            return new ChatRecord.Incomplete("No conversation is named (chat), or its id has other characters than letters, digits and - _ . @ +.");
        return isWhole ? Whole(chat, fields, messages) : One(chat, fields);
    }

    private static ChatRecord One(ChatId chat, Dictionary<string, JsonElement> fields)
    {
        var (message, fault) = ChatFields.Message(names => Cell(fields, names));
        return message is null ? new ChatRecord.Incomplete(fault!) : new ChatRecord.Messages(chat, ChatFields.GroupOf(Cell(fields, ChatFields.Group)), [message]);
    }

    private static ChatRecord Whole(ChatId chat, Dictionary<string, JsonElement> fields, JsonElement messages)
    {
        if (messages.GetArrayLength() is 0 or > MaxMessages)
            return new ChatRecord.Incomplete($"A conversation in one record has 1 to {MaxMessages} messages.");
        var items = ImmutableArray.CreateBuilder<ChatMessage>();
        foreach (var (number, item) in messages.EnumerateArray().Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"Message {number + 1}: ");
            if (item.ValueKind != JsonValueKind.Object)
                return new ChatRecord.Incomplete($"{place}it is no JSON object.");
            var own = Fields(item);
            var (message, fault) = ChatFields.Message(names => Cell(own, names));
            if (message is null)
                return new ChatRecord.Incomplete(place + fault);
            items.Add(message);
        }

        return new ChatRecord.Messages(chat, ChatFields.GroupOf(Cell(fields, ChatFields.Group)), items.ToImmutable());
    }

    private static Dictionary<string, JsonElement> Fields(JsonElement record)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in record.EnumerateObject())
            fields.TryAdd(ChatFields.Plain(property.Name), property.Value);
        return fields;
    }

    // Numbers and booleans count as their text, so that ids and times of any system can be read.
    private static string? Cell(Dictionary<string, JsonElement> fields, string[] names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }

        return null;
    }
}
