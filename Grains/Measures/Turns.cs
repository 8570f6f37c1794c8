using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Merges a transcript's utterances into turns.</summary>
public static class Turns
{
    /// <summary>
    /// Consecutive utterances of one speaker are one turn; those of unknown speakers stay apart. Utterances without words count for
    /// nothing, but keep their number.
    /// </summary>
    public static ImmutableArray<Turn> Of(Transcript transcript)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var run = new List<SpokenUtterance>();
        foreach (var utterance in Spoken(transcript))
        {
            if (run.Count > 0 && (utterance.Speaker is null || utterance.Speaker != run[0].Speaker))
                EndTurn();
            run.Add(utterance);
        }

        if (run.Count > 0)
            EndTurn();
        return turns.ToImmutable();

        void EndTurn()
        {
            turns.Add(new Turn(run[0].Speaker, [.. run]));
            run.Clear();
        }
    }

    private static IEnumerable<SpokenUtterance> Spoken(Transcript transcript)
    {
        for (var i = 0; i < transcript.Utterances.Length; i++)
        {
            var utterance = transcript.Utterances[i];
            var words = SpokenWords.Of(utterance.Text);
            if (words.IsEmpty)
                continue;
            var start = utterance.Start >= 0 ? utterance.Start : null;
            yield return new SpokenUtterance(
                i + 1,
                string.IsNullOrWhiteSpace(utterance.Speaker) ? null : utterance.Speaker,
                start,
                utterance.End >= start ? utterance.End : null,
                utterance.Text,
                words,
                QuestionRules.In(utterance, transcript.Language));
        }
    }
}
