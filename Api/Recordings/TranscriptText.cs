using System.Globalization;
using System.Text;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Recordings;

/// <summary>A transcript for reading: a line for each utterance, <c>[mm:ss] Speaker A: …</c>.</summary>
public static class TranscriptText
{
    /// <summary>The lines; the time and the speaker are left out where they are unknown.</summary>
    public static string Of(Transcript transcript)
    {
        var text = new StringBuilder();
        foreach (var utterance in transcript.Utterances)
        {
            if (utterance.Start is { } start)
                text.Append(CultureInfo.InvariantCulture, $"[{(int)start / 60:00}:{(int)start % 60:00}] ");
            if (utterance.Speaker is { } speaker)
                text.Append(CultureInfo.InvariantCulture, $"Speaker {speaker}: ");
            text.Append(utterance.Text.ReplaceLineEndings(" ")).Append('\n');
        }

        return text.ToString();
    }
}
