using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Chats.Replies;

/// <summary>One reply that a model was asked for.</summary>
[GenerateSerializer, Immutable, Alias("ChatReplyId")]
[JsonConverter(typeof(TextIdJsonConverter<ChatReplyId>))]
public readonly record struct ChatReplyId([property: Id(0)] string Value) : ITextId<ChatReplyId>
{
    /// <inheritdoc />
    public static ChatReplyId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
