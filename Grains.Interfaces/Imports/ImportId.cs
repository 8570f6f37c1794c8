using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>One import of one file.</summary>
[GenerateSerializer, Immutable, Alias("ImportId")]
[JsonConverter(typeof(TextIdJsonConverter<ImportId>))]
public readonly record struct ImportId([property: Id(0)] string Value) : ITextId<ImportId>
{
    /// <inheritdoc />
    public static ImportId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
