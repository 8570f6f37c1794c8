namespace LearningSessions.Generator;

/// <summary>A row of the sessions table.</summary>
/// <param name="Rung">Where it stands among the lessons of its milestone, from 0.</param>
/// <param name="Progress">What the app writes: 10 to 90 and 0 for the phases, seldom something else.</param>
/// <param name="At">Epoch milliseconds.</param>
internal sealed record Lesson(int Rung, int Progress, long At);
