using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Accompanying;

/// <summary>What was made of a transcript that came with a recording.</summary>
public abstract record TranscriptReading
{
    private TranscriptReading()
    {
    }

    /// <summary>Its utterances, in the order of the file; at least one.</summary>
    public sealed record Read(ImmutableArray<Utterance> Utterances) : TranscriptReading;

    /// <summary>It cannot be read; the reason says where and why.</summary>
    public sealed record Unreadable(string Reason) : TranscriptReading;
}
