using System.Globalization;
using System.Text;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Recordings;

/// <summary>A transcript as people read it, in the form in which transcripts may come with recordings.</summary>
public static class TranscriptLines
{
    /// <summary>A line an utterance, such as <c>[00:01:24] Tutor: …</c>; without times or speakers where nobody knows them.</summary>
    public static string Of(Transcript transcript)
    {
        var lines = new StringBuilder();
        foreach (var utterance in transcript.Utterances)
        {
            if (utterance.Start is { } seconds)
                lines.Append(CultureInfo.InvariantCulture, $"[{TimeSpan.FromSeconds(Math.Floor(seconds)):hh\\:mm\\:ss}] ");
            if (Speaker(transcript, utterance.Speaker) is { } speaker)
                lines.Append(speaker).Append(": ");
            lines.Append(utterance.Text.ReplaceLineEndings(" ")).Append('\n');
        }

        return lines.ToString();
    }

    private static string? Speaker(Transcript transcript, string? label) =>
        label is not null && label == transcript.TutorSpeaker ? "Tutor" : label is { Length: <= 2 } ? $"Speaker {label}" : label;
}
