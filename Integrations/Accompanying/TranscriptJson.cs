using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Accompanying;

/// <summary>Reads a JSON transcript: <c>utterances</c> of <c>speaker</c>, <c>start</c>, <c>end</c> (seconds) and <c>text</c>, as our own
/// transcripts have them.</summary>
internal static class TranscriptJson
{
    /// <summary>Reads it.</summary>
    public static TranscriptReading Read(string json)
    {
        try
        {
            var transcript = JsonSerializer.Deserialize<Transcript>(json, MessageJson.Options);
            if (transcript is null || transcript.Utterances.IsDefaultOrEmpty)
                return new TranscriptReading.Unreadable("The transcript has no \"utterances\".");
            return Problem(transcript.Utterances) is { } problem
                ? new TranscriptReading.Unreadable(problem)
                : new TranscriptReading.Read([.. transcript.Utterances.Select(Complete)]);
        }
        catch (JsonException bad)
        {
            return new TranscriptReading.Unreadable($"Line {bad.LineNumber + 1} of the transcript is not the JSON that is expected ({bad.Path}).");
        }
    }

    private static Utterance Complete(Utterance utterance) => utterance with
    {
        Text = utterance.Text.Trim(),
        Words = utterance.Words.IsDefault ? [] : utterance.Words,
    };

    private static string? Problem(ImmutableArray<Utterance> utterances)
    {
        double latest = 0;
        for (var i = 0; i < utterances.Length; i++)
        {
            if (Problem(utterances[i], latest) is { } problem)
                return $"Utterance {i + 1} of the transcript {problem}.";
            latest = utterances[i].Start ?? latest;
        }

        return null;
    }

    private static string? Problem(Utterance? utterance, double latest) => utterance switch
    {
        null => "is null",
        { Text: null } => "has no text",
        _ when string.IsNullOrWhiteSpace(utterance.Text) => "has no text",
        { Start: < 0 } or { End: < 0 } => "has a negative time",
        _ when utterance.End < utterance.Start => "ends before it starts",
        _ when utterance.Start < latest => "starts before the one before it",
        _ => null,
    };
}
