#if WHISPER
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Integrations.Whisper;
using Microsoft.Extensions.Options;
using Whisper.net;

namespace LearningSessions.Integrations.Tests.Whisper;

public sealed class WhisperRecognizerTests
{
    private const string Model = "whisper-for-tests-tiny.bin";

    [SharedDataFact(Model)]
    public async Task A_model_without_weights_loads_and_hears_nothing()
    {
        using var recognizer = New(Repository.Shared(Model)!);
        var request = Request("en");
        Assert.Null(recognizer.WhyNot(request));

        var outcome = Assert.IsType<RecognitionOutcome.Recognized>(await recognizer.Recognize(request, CancellationToken.None));

        Assert.Equal(("whisper", "whisper-for-tests-tiny", "en"), (outcome.Transcript.Engine, outcome.Transcript.Model, outcome.Transcript.Language));
        Assert.InRange(outcome.Transcript.Duration, 10.9, 11.1);
        Assert.Empty(outcome.Transcript.Utterances);
    }

    [SharedDataFact(Model)]
    public void A_language_it_was_not_made_for_is_refused()
    {
        using var recognizer = New(Repository.Shared(Model)!);

        Assert.NotNull(recognizer.WhyNot(Request("gn")));
        Assert.Null(recognizer.WhyNot(Request("es-PY")));
    }

    [Fact]
    public void Without_a_model_it_says_so()
    {
        using var none = New("");
        using var gone = New("/nowhere/ggml-base.bin");

        Assert.Contains("configured", none.WhyNot(Request("en")), StringComparison.Ordinal);
        Assert.Contains("/nowhere/ggml-base.bin", gone.WhyNot(Request("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_become_words_with_times_of_the_recording()
    {
        WhisperToken[] tokens =
        [
            Token("[_BEG_]", 0, 0, 1), Token(" multi", 10, 40, 0.5f), Token("ply", 40, 60, 0.7f), Token(" it", 60, 80, 0.9f), Token(".", 80, 900, 0.9f),
        ];
        var segment = new SegmentData(" multiply it.", TimeSpan.Zero, TimeSpan.FromSeconds(1), 0, 1, 1, 0, "en", tokens);

        var words = WhisperWords.Of(segment, start: 100, end: 101).ToList();

        Assert.Equal(["multiply", "it."], words.Select(word => word.Text));
        Assert.Equal([(100.1, 100.6, 0.6), (100.6, 101, 0.9)], words.Select(word => (word.Start!.Value, word.End!.Value, word.Confidence!.Value)));
    }

    private static WhisperToken Token(string text, long start, long end, float probability) =>
        new() { Text = text, Start = start, End = end, Probability = probability };

    private static SpeechRequest Request(string language) => new(Repository.Shared("jfk.wav") ?? "none", "jfk.wav", TranscriptBlob: null, language);

    private static WhisperRecognizer New(string model) => new(
        new FolderBlobs(), new AudioDecoder(Options.Create(new AudioOptions())), Options.Create(new WhisperOptions { ModelPath = model }));
}
#endif
