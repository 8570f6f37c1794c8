using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>Who tutors: the survey's user name, or any id the programme uses.</summary>
[GenerateSerializer, Immutable, Alias("TutorId")]
[JsonConverter(typeof(TextIdJsonConverter<TutorId>))]
public readonly record struct TutorId([property: Id(0)] string Value) : ITextId<TutorId>
{
    /// <inheritdoc />
    public static TutorId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
