using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>One conversation between a person and an assistant, as the system it comes from names it.</summary>
[GenerateSerializer, Immutable, Alias("ChatId")]
[JsonConverter(typeof(TextIdJsonConverter<ChatId>))]
public readonly record struct ChatId([property: Id(0)] string Value) : ITextId<ChatId>
{
    /// <inheritdoc />
    public static ChatId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
