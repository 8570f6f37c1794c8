using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Chats.Groups;

/// <summary>What conversations are grouped by: a branch, a course.</summary>
[GenerateSerializer, Immutable, Alias("ChatGroupId")]
[JsonConverter(typeof(TextIdJsonConverter<ChatGroupId>))]
public readonly record struct ChatGroupId([property: Id(0)] string Value) : ITextId<ChatGroupId>
{
    /// <inheritdoc />
    public static ChatGroupId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
