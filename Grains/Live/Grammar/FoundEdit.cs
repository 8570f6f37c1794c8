namespace LearningSessions.Grains.Live.Grammar;

/// <summary>A mistake in a row of words.</summary>
/// <param name="From">The place of its first word.</param>
/// <param name="Count">How many words.</param>
/// <param name="Corrected">What should stand there.</param>
/// <param name="Category">As ERRANT names it.</param>
/// <param name="Explanation">Why, for the learner.</param>
public sealed record FoundEdit(int From, int Count, string Corrected, string Category, string Explanation);
