using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>Reads a completed job: milliseconds become seconds.</summary>
internal static class AssemblyAITranscript
{
    private const double Millisecond = 0.001;

    /// <summary>The transcript of a completed job; without utterances when nobody speaks.</summary>
    public static Transcript Of(AssemblyAIJob job, SpeechRequest request, string engine, string model)
    {
        var utterances = job.Utterances is { Count: > 0 } told ? Told(told) : Untold(job);
        return new Transcript
        {
            Engine = engine,
            Model = job.SpeechModel ?? (model.Length > 0 ? model : "default"),
            Language = request.Language,
            Duration = job.AudioDuration ?? request.Duration,
            SpeakersFrom = utterances.Any(utterance => utterance.Speaker is not null) ? engine : null,
            Utterances = utterances,
        };
    }

    private static ImmutableArray<Utterance> Told(IReadOnlyList<AssemblyAIUtterance> told) =>
    [
        .. from utterance in told
           where !string.IsNullOrWhiteSpace(utterance.Text)
           orderby utterance.Start
           select new Utterance
           {
               Speaker = string.IsNullOrWhiteSpace(utterance.Speaker) ? null : utterance.Speaker,
               Start = Seconds(utterance.Start),
               End = Seconds(utterance.End),
               Text = utterance.Text!.Trim(),
               Confidence = utterance.Confidence,
               Words = [.. Words(utterance.Words)],
           },
    ];

    private static ImmutableArray<Utterance> Untold(AssemblyAIJob job)
    {
        var words = Words(job.Words).Where(word => word is { Start: not null, End: not null }).ToList();
        if (words.Count > 0)
            return Utterances.Of(words, _ => null);
        return string.IsNullOrWhiteSpace(job.Text) ? [] : [new Utterance { Text = job.Text.Trim() }];
    }

    private static IEnumerable<Word> Words(IReadOnlyList<AssemblyAIWord>? words) =>
        from word in words ?? []
        where !string.IsNullOrWhiteSpace(word.Text)
        select new Word(word.Text!, Seconds(word.Start), Seconds(word.End), word.Confidence);

    private static double? Seconds(double? milliseconds) => milliseconds is { } time ? Math.Round(time * Millisecond, 3) : null;
}
