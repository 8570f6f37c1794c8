using System.Collections.Immutable;

namespace LearningSessions.Grains.Measures;

/// <summary>A question that someone asks.</summary>
/// <param name="Text">The sentence, as transcribed.</param>
/// <param name="Words">Its words.</param>
/// <param name="Open">Whether it asks for a reason, a way or an idea.</param>
public sealed record Question(string Text, ImmutableArray<SpokenWord> Words, bool Open);
