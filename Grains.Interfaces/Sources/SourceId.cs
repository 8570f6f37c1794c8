using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A form in which tutors hand in calls, as the configuration names it.</summary>
[GenerateSerializer, Immutable, Alias("SourceId")]
[JsonConverter(typeof(TextIdJsonConverter<SourceId>))]
public readonly record struct SourceId([property: Id(0)] string Value) : ITextId<SourceId>
{
    /// <inheritdoc />
    public static SourceId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
