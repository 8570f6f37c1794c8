namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Where the search for the next segment begins, and all that it needs to know of what came before: from the same start and the same samples come the same
/// segments, whatever was cut in between.</summary>
/// <param name="Sample">The first sample, counted from the start of the session.</param>
/// <param name="Floor">The level of the quiet there, in dB.</param>
/// <param name="IsSpeech">Whether somebody was speaking there: the segment before was cut in the middle of speech.</param>
[GenerateSerializer, Immutable, Alias("SegmentStart")]
public sealed record SegmentStart([property: Id(0)] long Sample, [property: Id(1)] double Floor, [property: Id(2)] bool IsSpeech)
{
    /// <summary>The start of a session.</summary>
    public static SegmentStart First { get; } = new(0, Segmenter.FirstFloor, false);
}
