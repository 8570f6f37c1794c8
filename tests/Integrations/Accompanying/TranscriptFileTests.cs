using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Integrations.Accompanying;

namespace LearningSessions.Integrations.Tests.Accompanying;

public sealed class TranscriptFileTests
{
    [Theory]
    [InlineData("Speaker A: Hello.", "A", null, "Hello.")]
    [InlineData("B: How are you: well?", "B", null, "How are you: well?")]
    [InlineData("[00:01:05] Speaker A: Yes.", "A", 65.0, "Yes.")]
    [InlineData("[01:05] A: Yes.", "A", 65.0, "Yes.")]
    [InlineData("01:05.5 - Ana María: Sí.", "Ana María", 65.5, "Sí.")]
    [InlineData("75:00 hablante 2: Hola.", "2", 4500.0, "Hola.")]
    public void A_line_tells_speaker_and_time(string line, string speaker, double? start, string text)
    {
        var utterance = Assert.Single(Read($"\uFEFF{line}\r\n\r\n"));

        Assert.Equal((speaker, start, text), (utterance.Speaker, utterance.Start, utterance.Text));
    }

    [Theory]
    [InlineData("A: Hello.\n\nand then nothing", "Line 3 ")]
    [InlineData("[01:05] A: Hello.\n[00:59] B: Yes.", "Line 2 ")]
    [InlineData("A:", "Line 1 ")]
    [InlineData("", "empty")]
    [InlineData("{\"utterances\":[\n{\"text\":\"a\"},\n{\"text\":7}]}", "Line 3 ")]
    [InlineData("{\"utterances\":[", "Line 1 ")]
    [InlineData("{\"utterances\":[]}", "utterances")]
    [InlineData("{\"words\":1}", "utterances")]
    [InlineData("{\"utterances\":null}", "utterances")]
    [InlineData("{\"utterances\":[{\"text\":\"a\"},null]}", "Utterance 2 ")]
    [InlineData("{\"utterances\":[{\"text\":\"a\"},{\"text\":null}]}", "Utterance 2 ")]
    [InlineData("{\"utterances\":[{\"text\":\"a\",\"start\":2,\"end\":1}]}", "Utterance 1 ")]
    [InlineData("{\"utterances\":[{\"text\":\"a\",\"start\":-1}]}", "Utterance 1 ")]
    public void What_cannot_be_read_is_refused_with_the_place(string content, string place)
    {
        var refused = Assert.IsType<TranscriptReading.Unreadable>(TranscriptFile.Read(content));

        Assert.Contains(place, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_transcripts_are_read_back()
    {
        Utterance[] utterances =
        [
            new() { Speaker = "A", Start = 0.5, End = 2, Text = "Hello there.", Confidence = 0.9, Words = [new("Hello", 0.5, 1), new("there.", 1, 2)] },
            new() { Speaker = "B", Start = 2.5, End = 3, Text = "Hi." },
        ];
        var json = JsonSerializer.Serialize(new Transcript { Engine = "pocketsphinx", Utterances = [.. utterances] }, MessageJson.Options);

        var read = Read(json);

        Assert.Equal([.. utterances[0].Words], (Word[])[.. read[0].Words]);
        Assert.Equal([("A", 0.5, 2.0), ("B", 2.5, 3.0)], read.Select(utterance => (utterance.Speaker!, utterance.Start!.Value, utterance.End!.Value)));
    }

    [Fact]
    public async Task Text_that_is_not_utf_8_is_refused_with_its_line()
    {
        using var latin = new MemoryStream([.. "A: Hola.\nB: S"u8, 0xED, .. ".\n"u8]);

        var refused = Assert.IsType<TranscriptReading.Unreadable>(await TranscriptFile.Read(latin, CancellationToken.None));

        Assert.StartsWith("Line 2 ", refused.Reason, StringComparison.Ordinal);
    }

    private static ImmutableArray<Utterance> Read(string content) => Assert.IsType<TranscriptReading.Read>(TranscriptFile.Read(content)).Utterances;
}
