namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>An answer of any of the formats: <c>diarized_json</c> (segments with a speaker), <c>verbose_json</c> (segments, words) or <c>json</c> (text).
/// Times are seconds.</summary>
internal sealed record TranscriptionAnswer
{
    public string? Text { get; init; }

    public IReadOnlyList<TranscriptionSegment>? Segments { get; init; }

    public IReadOnlyList<TranscriptionWord>? Words { get; init; }
}

/// <summary>What was heard in a stretch of the audio.</summary>
internal sealed record TranscriptionSegment(string? Speaker, double? Start, double? End, string? Text, double? AvgLogprob, double? NoSpeechProb);

/// <summary>One word, without its punctuation.</summary>
internal sealed record TranscriptionWord(string? Word, double? Start, double? End);
