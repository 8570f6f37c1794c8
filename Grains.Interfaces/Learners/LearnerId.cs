using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>Who learns: the programme's own id of the learner; case-sensitive.</summary>
[GenerateSerializer, Immutable, Alias("LearnerId")]
[JsonConverter(typeof(TextIdJsonConverter<LearnerId>))]
public readonly record struct LearnerId([property: Id(0)] string Value) : ITextId<LearnerId>
{
    /// <inheritdoc />
    public static LearnerId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
