using System.Collections.Immutable;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Recordings;

/// <summary>Who speaks in a recording, as a person says.</summary>
public sealed record SpeakerCorrection
{
    /// <summary>The most turns one request may give another speaker.</summary>
    public const int MaxTurns = 5000;

    /// <summary>The label of the tutor; null when nobody can tell. Then the measures that need speakers are blank.</summary>
    public string? Tutor { get; init; }

    /// <summary>The turns whose speaker was heard wrongly; the others stay. At most 5,000.</summary>
    public IReadOnlyList<TurnSpeaker?>? Turns { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check() => new Faults()
        .Note("turns", Turns?.Count > MaxTurns ? $"must be at most {MaxTurns}: correct in parts" : null)
        .Note("turns", Turns?.Contains(null) == true ? "must not hold null" : null);

    /// <summary>The command, from what was checked.</summary>
    /// <param name="onVersion">The version the person saw; null for whatever is there.</param>
    /// <param name="by">Who corrects.</param>
    public CorrectSpeakers Command(int? onVersion, string by) => new(Tutor, [.. (Turns ?? []).OfType<TurnSpeaker>()], onVersion, by);
}
