using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>Reads an answer into utterances, at the times of the whole recording.</summary>
internal static class TranscriptionReading
{
    // Whisper's own rule for words that it heard in silence.
    private const double LikelySilence = 0.6;
    private const double UnlikelyWords = -1;

    /// <summary>The utterances of an answer, in the order of speech; without speakers where it tells none.</summary>
    /// <param name="answer">What the endpoint said.</param>
    /// <param name="start">Where its audio begins, seconds from the start of the recording.</param>
    public static ImmutableArray<Utterance> Of(TranscriptionAnswer answer, double start)
    {
        if (answer.Segments is not { Count: > 0 } segments)
            return string.IsNullOrWhiteSpace(answer.Text) ? [] : [new Utterance { Text = answer.Text.Trim() }];
        var words = new Queue<TranscriptionWord>((answer.Words ?? []).Where(word => word is { Start: not null, End: not null, Word.Length: > 0 }).OrderBy(word => word.Start));
        return
        [
            .. segments.OrderBy(segment => segment.Start)
                .Select(segment => (segment, Words: Within(segment, words)))
                .Where(each => !IsSilence(each.segment) && !string.IsNullOrWhiteSpace(each.segment.Text))
                .Select(each => Read(each.segment, each.Words, start)),
        ];
    }

    private static Utterance Read(TranscriptionSegment segment, List<TranscriptionWord> words, double start)
    {
        var confidence = segment.AvgLogprob is { } log ? Math.Round(Math.Exp(Math.Min(0, log)), 3) : (double?)null;
        var texts = segment.Text!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // The words come without punctuation; the segment's text has it.
        var written = texts.Length == words.Count ? texts : [.. words.Select(word => word.Word!.Trim())];
        return new Utterance
        {
            Speaker = string.IsNullOrWhiteSpace(segment.Speaker) ? null : segment.Speaker,
            Start = At(segment.Start, start),
            End = At(segment.End, start),
            Text = segment.Text.Trim(),
            Confidence = confidence,
            Words = [.. words.Zip(written, (word, text) => new Word(text, At(word.Start, start), At(word.End, start)))],
        };
    }

    private static List<TranscriptionWord> Within(TranscriptionSegment segment, Queue<TranscriptionWord> words)
    {
        var within = new List<TranscriptionWord>();
        while (words.TryPeek(out var word) && (word.Start + word.End) / 2 < segment.End)
            within.Add(words.Dequeue());
        return within;
    }

    private static bool IsSilence(TranscriptionSegment segment) => segment is { NoSpeechProb: > LikelySilence, AvgLogprob: < UnlikelyWords };

    private static double? At(double? time, double start) => time is { } seconds ? Math.Round(start + seconds, 3) : null;
}
