using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Speech;

/// <summary>Puts recognized words together into utterances.</summary>
public static class Utterances
{
    /// <summary>The quiet between two words, in seconds, that ends an utterance.</summary>
    public const double Pause = 1.0;

    /// <summary>Cuts words at changes of speaker and at pauses.</summary>
    /// <param name="words">With times, in order.</param>
    /// <param name="speakerAt">Who speaks at a time in seconds.</param>
    /// <param name="join">How words become text: a space between them, or nothing where they bring their own.</param>
    public static ImmutableArray<Utterance> Of(IReadOnlyList<Word> words, Func<double, string?> speakerAt, string join = " ")
    {
        var utterances = ImmutableArray.CreateBuilder<Utterance>();
        var current = new List<Word>();
        string? speaker = null;
        foreach (var word in words)
        {
            var next = speakerAt((word.Start!.Value + word.End!.Value) / 2);
            if (current.Count > 0 && (next != speaker || word.Start - current[^1].End >= Pause))
            {
                utterances.Add(Make(speaker, current, join));
                current = [];
            }

            speaker = next;
            current.Add(word);
        }

        if (current.Count > 0)
            utterances.Add(Make(speaker, current, join));
        return utterances.ToImmutable();
    }

    private static Utterance Make(string? speaker, List<Word> words, string join)
    {
        var confidences = words.Where(word => word.Confidence is not null).Select(word => word.Confidence!.Value).ToList();
        return new Utterance
        {
            Speaker = speaker,
            Start = words[0].Start,
            End = words[^1].End,
            Text = string.Join(join, words.Select(word => word.Text)).Trim(),
            Confidence = confidences.Count > 0 ? Math.Round(confidences.Average(), 3) : null,
            Words = [.. words],
        };
    }
}
