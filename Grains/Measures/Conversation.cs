using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>A transcript read as tutor and learner taking turns: what measures, confusion and feedback look at.</summary>
public sealed class Conversation
{
    private Conversation(ImmutableArray<Turn> turns, string language, string? tutor) => (Turns, Language, Tutor) = (turns, language, tutor);

    /// <summary>All turns.</summary>
    public ImmutableArray<Turn> Turns { get; }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>The tutor's label; null unless the tutor and someone else are known to speak.</summary>
    public string? Tutor { get; }

    /// <summary>The tutor's turns; none when <see cref="Tutor"/> is null.</summary>
    public IEnumerable<Turn> TutorTurns => Turns.Where(IsTutor);

    /// <summary>The turns of whoever is known not to be the tutor; none when <see cref="Tutor"/> is null.</summary>
    public IEnumerable<Turn> LearnerTurns => Turns.Where(IsLearner);

    /// <summary>Reads a transcript.</summary>
    public static Conversation Of(Transcript transcript)
    {
        var turns = Measures.Turns.Of(transcript);
        var speakers = turns.Select(turn => turn.Speaker).OfType<string>().ToHashSet();
        var tutor = speakers.Count > 1 && transcript.TutorSpeaker is { } label && speakers.Contains(label) ? label : null;
        return new Conversation(turns, transcript.Language, tutor);
    }

    /// <summary>Whether the tutor speaks this turn.</summary>
    public bool IsTutor(Turn turn) => Tutor is not null && turn.Speaker == Tutor;

    /// <summary>Whether someone known not to be the tutor speaks this turn.</summary>
    public bool IsLearner(Turn turn) => Tutor is not null && turn.Speaker is not null && turn.Speaker != Tutor;

    /// <summary>The learner's turns that the tutor answers at once, with the answer.</summary>
    public IEnumerable<(Turn Learner, Turn Tutor)> Answered() =>
        Turns.Zip(Turns.Skip(1)).Where(pair => IsLearner(pair.First) && IsTutor(pair.Second));

    /// <summary>Finds entries of a list in words of this conversation's language.</summary>
    public Lexicon Lexicon(WordList list) => WordLists.For(list, Language);
}
