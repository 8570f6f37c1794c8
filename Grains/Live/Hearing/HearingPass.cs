namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Audio of the segment under way that was not heard yet.</summary>
/// <param name="Segment">The first sample of the segment, which names it.</param>
/// <param name="From">The number of the first sample.</param>
/// <param name="Samples">All that came since the last pass. Once the pass has ended, they are others.</param>
public sealed record HearingPass(long Segment, long From, ReadOnlyMemory<short> Samples);
