namespace LearningSessions.Grains.Live.Hearing;

/// <summary>A stretch that waits to be recognized, or only to be noted when nobody spoke in it.</summary>
/// <param name="Boundary">Where it lies, and where the next begins.</param>
/// <param name="Samples">Its audio; none when nobody spoke.</param>
public sealed record ClosedSegment(SegmentBoundary Boundary, short[] Samples);
