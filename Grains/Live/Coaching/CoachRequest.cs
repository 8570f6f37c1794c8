using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>What a coach works on.</summary>
/// <param name="Session">The session.</param>
/// <param name="Segments">All that was said, in order; what was not heard clearly is left out of the analysis.</param>
/// <param name="Attempt">The number of the attempt.</param>
public sealed record CoachRequest(LiveSession Session, ImmutableArray<LiveSegment> Segments, int Attempt)
{
    /// <summary>What was heard clearly.</summary>
    public IEnumerable<LiveSegment> Clear => Segments.Where(segment => segment.IsClear);
}
