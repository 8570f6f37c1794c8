namespace LearningSessions.Grains.Imports.DeadLetters;

/// <summary>A record that could not be used.</summary>
/// <param name="Line">Its line in the file; of an array, its number; from 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="Record">As it came.</param>
/// <param name="Header">The header of the CSV file it is from.</param>
public sealed record DeadLetter(long Line, string Reason, string Record, string? Header = null);
