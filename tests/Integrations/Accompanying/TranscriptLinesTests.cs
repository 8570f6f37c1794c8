using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Accompanying;

namespace LearningSessions.Integrations.Tests.Accompanying;

/// <summary>The documents of transcripts are transcripts that may come with recordings.</summary>
public sealed class TranscriptLinesTests
{
    [Fact]
    public void A_line_says_when_who_and_what()
    {
        var transcript = new Transcript
        {
            TutorSpeaker = "A",
            Utterances =
            [
                new() { Speaker = "A", Start = 5.9, Text = "¿Cuánto es\n3 : 1?" },
                new() { Speaker = "B", Start = 3_671, Text = "Tres." },
                new() { Speaker = "Luis", Text = "No sé." },
            ],
        };

        var text = TranscriptLines.Of(transcript);

        Assert.Equal("[00:00:05] Tutor: ¿Cuánto es 3 : 1?\n[01:01:11] Speaker B: Tres.\nLuis: No sé.\n", text);
        var read = Assert.IsType<TranscriptReading.Read>(TranscriptFile.Read(text));
        Assert.Equal(
            [("Tutor", (double?)5, "¿Cuánto es 3 : 1?"), ("B", 3_671, "Tres."), ("Luis", null, "No sé.")],
            read.Utterances.Select(each => (each.Speaker, each.Start, each.Text)));
    }

    [Fact]
    public void Where_nobody_knows_who_speaks_or_when_there_are_the_words() =>
        Assert.Equal("Hola.\nBien.\n", TranscriptLines.Of(new Transcript { Utterances = [new() { Text = "Hola." }, new() { Text = "Bien." }] }));
}
