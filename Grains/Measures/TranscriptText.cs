using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>A transcript as plain text, as a model reads it.</summary>
public static class TranscriptText
{
    /// <summary>One line for each utterance, <c>Speaker A: …</c>, or only the words where the speaker is unknown; lines parted by one line feed.</summary>
    public static string Of(Transcript transcript) =>
        string.Join('\n', transcript.Utterances.Select(utterance =>
            string.IsNullOrWhiteSpace(utterance.Speaker) ? utterance.Text : $"Speaker {utterance.Speaker}: {utterance.Text}"));
}
