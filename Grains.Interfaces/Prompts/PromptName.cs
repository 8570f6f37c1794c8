using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>What a prompt is called: <c>feedback-general.es</c>.</summary>
[GenerateSerializer, Immutable, Alias("PromptName")]
[JsonConverter(typeof(TextIdJsonConverter<PromptName>))]
public readonly record struct PromptName([property: Id(0)] string Value) : ITextId<PromptName>
{
    /// <inheritdoc />
    public static PromptName From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
