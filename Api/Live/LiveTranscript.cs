using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>What was said in a session.</summary>
/// <param name="Segments">Stretches of speech, in order.</param>
public sealed record LiveTranscript(ImmutableArray<LiveSegment> Segments);
