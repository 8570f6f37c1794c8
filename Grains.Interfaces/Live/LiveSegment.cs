using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>A stretch of speech whose words are final.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="From">Its first sample, counted from the start of the session, 16,000 a second.</param>
/// <param name="To">The first sample after it.</param>
/// <param name="Words">Its words, with times in seconds from the start of the session.</param>
/// <param name="IsClear">Whether it was heard well enough to be counted and corrected.</param>
[GenerateSerializer, Immutable, Alias("LiveSegment")]
public sealed record LiveSegment(
    [property: Id(0)] int Number,
    [property: Id(1)] long From,
    [property: Id(2)] long To,
    [property: Id(3)] ImmutableArray<Word> Words,
    [property: Id(4)] bool IsClear)
{
    /// <summary>Its words as text.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}
