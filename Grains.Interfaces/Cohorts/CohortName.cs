using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Cohorts;

/// <summary>What a cohort is called: <c>intake-2026</c>.</summary>
[GenerateSerializer, Immutable, Alias("CohortName")]
[JsonConverter(typeof(TextIdJsonConverter<CohortName>))]
public readonly record struct CohortName([property: Id(0)] string Value) : ITextId<CohortName>
{
    /// <inheritdoc />
    public static CohortName From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
