namespace LearningSessions.Api.Clips;

/// <summary>What came of asking for the clips of learners.</summary>
/// <param name="Begun">Learners whose clips are being analysed now.</param>
/// <param name="UnderWay">Learners where that was under way already.</param>
/// <param name="Unknown">Learners of whom nothing is known.</param>
public sealed record ClipsBegun(int Begun, int UnderWay, int Unknown);
