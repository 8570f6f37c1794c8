namespace LearningSessions.Grains.Live.Hearing;

/// <summary>A stretch of the session that is closed.</summary>
/// <param name="From">The first sample of the speech in it.</param>
/// <param name="To">The first sample after it.</param>
/// <param name="IsSpeech">Whether it can hold words; else it is quiet, or noise.</param>
/// <param name="Next">Where the next one is looked for.</param>
public sealed record SegmentBoundary(long From, long To, bool IsSpeech, SegmentStart Next)
{
    /// <summary>How many samples are to be recognized; none where there can be no words.</summary>
    public long Samples => IsSpeech ? To - From : 0;
}
