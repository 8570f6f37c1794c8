using System.Collections.Immutable;

namespace LearningSessions.Grains.Measures;

/// <summary>An utterance of a transcript with the number that citations name.</summary>
/// <param name="Number">Which utterance of the transcript, from 1.</param>
/// <param name="Speaker">Its speaker's label, or null when unknown.</param>
/// <param name="Start">Seconds, or null where unknown.</param>
/// <param name="End">Seconds, or null where unknown; known only together with <paramref name="Start"/>.</param>
/// <param name="Text">As transcribed.</param>
/// <param name="Words">At least one.</param>
/// <param name="Questions">The questions it asks, in order.</param>
public sealed record SpokenUtterance(
    int Number,
    string? Speaker,
    double? Start,
    double? End,
    string Text,
    ImmutableArray<SpokenWord> Words,
    ImmutableArray<Question> Questions);
