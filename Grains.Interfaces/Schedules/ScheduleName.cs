using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Schedules;

/// <summary>What a schedule is called.</summary>
[GenerateSerializer, Immutable, Alias("ScheduleName")]
[JsonConverter(typeof(TextIdJsonConverter<ScheduleName>))]
public readonly record struct ScheduleName([property: Id(0)] string Value) : ITextId<ScheduleName>
{
    /// <inheritdoc />
    public static ScheduleName From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
