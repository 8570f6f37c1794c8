using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Grains.Recordings;

/// <summary>Where a document belongs.</summary>
/// <param name="Tutor">Whose folder.</param>
/// <param name="Stem">Name without extension: <c>{tutor}_{learner}_{yyyy-MM-dd}</c>; a second one of that name gets <c>_2</c>.</param>
/// <param name="Extension">With its dot.</param>
/// <param name="Owner">Whose it is (a recording's id): a repeated put of one owner keeps one document.</param>
public sealed record DocumentName(TutorId Tutor, string Stem, string Extension, string Owner)
{
    /// <summary>Whether its content takes the place of what the store keeps of it; else what is kept stays.</summary>
    public bool Replaces { get; init; }
}
