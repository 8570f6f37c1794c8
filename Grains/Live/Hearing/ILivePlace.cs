using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>One session's place at a recognizer. Runs outside grain turns, on threads of the adapter's own; one pass and one final may be under way at a
/// time.</summary>
public interface ILivePlace : IDisposable
{
    /// <summary>Hears more of the segment under way.</summary>
    /// <returns>All words of the segment so far; they may still change.</returns>
    Task<ImmutableArray<string>> Pass(HearingPass pass, CancellationToken cancel);

    /// <summary>Hears a closed segment. The answer rests on these samples alone: the same samples give the same words, whatever was heard before.</summary>
    /// <param name="samples">Mono, 16 kHz. Once the answer is there, they are others.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Its words, with times in seconds from the first sample.</returns>
    Task<ImmutableArray<Word>> Final(ReadOnlyMemory<short> samples, CancellationToken cancel);
}
