namespace LearningSessions.Grains.Measures;

/// <summary>One word of a transcript, made comparable.</summary>
/// <param name="Text">Lower case, with its accents.</param>
/// <param name="Folded">Lower case, without accents.</param>
public readonly record struct SpokenWord(string Text, string Folded);
