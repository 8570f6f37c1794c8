using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>One session of live speech.</summary>
[GenerateSerializer, Immutable, Alias("LiveSessionId")]
[JsonConverter(typeof(TextIdJsonConverter<LiveSessionId>))]
public readonly record struct LiveSessionId([property: Id(0)] string Value) : ITextId<LiveSessionId>
{
    /// <inheritdoc />
    public static LiveSessionId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
