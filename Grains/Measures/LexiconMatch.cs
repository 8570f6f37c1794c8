namespace LearningSessions.Grains.Measures;

/// <summary>Where an entry of a lexicon stands in a text.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Accented">Whether the entry insists on its accents.</param>
public readonly record struct LexiconMatch(int Start, int Length, bool Accented);
