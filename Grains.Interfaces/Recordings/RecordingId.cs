using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>One recording of one call.</summary>
[GenerateSerializer, Immutable, Alias("RecordingId")]
[JsonConverter(typeof(TextIdJsonConverter<RecordingId>))]
public readonly record struct RecordingId([property: Id(0)] string Value) : ITextId<RecordingId>
{
    /// <inheritdoc />
    public static RecordingId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
