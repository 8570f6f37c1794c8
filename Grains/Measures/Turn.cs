using System.Collections.Immutable;

namespace LearningSessions.Grains.Measures;

/// <summary>What one speaker says until another speaks.</summary>
/// <param name="Speaker">The speaker's label, or null when unknown.</param>
/// <param name="Utterances">At least one.</param>
public sealed record Turn(string? Speaker, ImmutableArray<SpokenUtterance> Utterances)
{
    /// <summary>Its words.</summary>
    public ImmutableArray<SpokenWord> Words { get; } = [.. Utterances.SelectMany(utterance => utterance.Words)];

    /// <summary>The number of its first utterance, from 1.</summary>
    public int Number => Utterances[0].Number;

    /// <summary>Seconds from the start of the recording, or null where unknown.</summary>
    public double? Start => Utterances[0].Start;

    /// <summary>Seconds from the start of the recording, or null where unknown.</summary>
    public double? End => Utterances[^1].End;

    /// <summary>As transcribed.</summary>
    public string Text => string.Join(' ', Utterances.Select(utterance => utterance.Text));
}
