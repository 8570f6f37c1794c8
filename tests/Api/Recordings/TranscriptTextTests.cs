using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Tests.Recordings;

public sealed class TranscriptTextTests
{
    [Fact]
    public void Each_utterance_is_a_line_with_what_is_known_of_it()
    {
        var transcript = new Transcript
        {
            Utterances =
            [
                new() { Speaker = "A", Start = 0.4, Text = "Hola." },
                new() { Speaker = "B", Start = 65.9, Text = "Hola,\nprofe." },
                new() { Start = 3725, Text = "¿Seguimos?" },
                new() { Text = "Sí." },
            ],
        };
        Assert.Equal("[00:00] Speaker A: Hola.\n[01:05] Speaker B: Hola, profe.\n[62:05] ¿Seguimos?\nSí.\n", TranscriptText.Of(transcript));
    }
}
