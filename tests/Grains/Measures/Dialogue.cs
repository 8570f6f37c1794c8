using System.Globalization;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

/// <summary>Writes transcripts as scripts: one utterance a line, <c>A 0-1.5 | text</c>, <c>A | text</c> or <c>| text</c>.</summary>
internal static class Dialogue
{
    public static Transcript Of(string language, string tutor, params string[] lines) =>
        Heard(language, lines) with { TutorSpeaker = tutor };

    public static Transcript Heard(string language, params string[] lines) => new()
    {
        Language = language,
        Utterances = [.. lines.Select(Line)],
    };

    /// <summary>As an engine hears it that writes neither marks nor capitals.</summary>
    public static Transcript WithoutMarks(Transcript transcript) => transcript with
    {
        Utterances = [.. transcript.Utterances.Select(utterance => utterance with { Text = string.Join(' ', SpokenWords.Of(utterance.Text).Select(word => word.Text)) })],
    };

    private static Utterance Line(string line)
    {
        var (head, text) = line.Split('|', 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : ("", line);
        var fields = head.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return new Utterance
        {
            Speaker = fields.Length > 0 ? fields[0] : null,
            Start = fields.Length > 1 ? double.Parse(fields[1], CultureInfo.InvariantCulture) : null,
            End = fields.Length > 2 ? double.Parse(fields[2], CultureInfo.InvariantCulture) : null,
            Text = text,
        };
    }
}
