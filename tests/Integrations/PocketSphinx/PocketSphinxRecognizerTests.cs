using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.Tests.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.PocketSphinx;

public sealed class PocketSphinxRecognizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PocketSphinxRecognizer _recognizer = New(new PocketSphinxOptions { Decoders = 1 });

    public void Dispose()
    {
        _recognizer.Dispose();
        _folder.Dispose();
    }

    [PocketSphinxFact]
    public async Task A_sample_call_is_heard_with_its_speakers_and_times()
    {
        var call = SampleCall.English.First(call => call.Name == "en-03");

        var transcript = await Recognize(call.Audio);

        string[] heard = [.. transcript.Utterances.SelectMany(utterance => WordErrors.Words(utterance.Text))];
        Assert.InRange((double)WordErrors.Count(call.Words, heard) / call.Words.Count(), 0, 0.15);
        Assert.InRange(Speakers.Misattributed(call, transcript).Wrong, 0, 3);
        Assert.Equal(("pocketsphinx", "en-us", "voices", "en"), (transcript.Engine, transcript.Model, transcript.SpeakersFrom, transcript.Language));
        var words = transcript.Utterances.SelectMany(utterance => utterance.Words).ToList();
        Assert.All(words, word => Assert.InRange(word.Confidence!.Value, 0, 1));
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start + 0.011, $"{pair} overlap."));
        Assert.InRange(transcript.Duration, words[^1].End!.Value, words[^1].End!.Value + 2);
    }

    [PocketSphinxFact]
    public async Task Silence_gives_no_words()
    {
        var transcript = await Recognize(_folder.File("silence.wav", WavBytes.Pcm(new double[16_000 * 30], 16_000, 16)));

        Assert.Empty(transcript.Utterances);
        Assert.Null(transcript.SpeakersFrom);
        Assert.Equal(30, transcript.Duration);
    }

    [PocketSphinxFact]
    public async Task A_second_of_sound_does_no_harm()
    {
        Assert.Equal(1, (await Recognize(_folder.File("tone.wav", WavBytes.Pcm(WavBytes.Tone(300, 44_100, 1), 44_100, 24, channels: 2)))).Duration, 2);
    }

    [PocketSphinxFact]
    public async Task What_cannot_be_decoded_is_a_failure_that_no_retry_can_mend()
    {
        var outcome = await _recognizer.Recognize(Request(_folder.File("call.wav", "no audio")), CancellationToken.None);

        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<RecognitionOutcome.Failed>(outcome).Failure);
    }

    [PocketSphinxFact]
    public async Task A_cancelled_recognition_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _recognizer.Recognize(Request(SampleCall.All[0].Audio), cancelled.Token));
    }

    [Fact]
    public void Other_languages_are_not_for_it()
    {
        Assert.Contains("English only", _recognizer.WhyNot(Request("a.wav") with { Language = "es" }), StringComparison.Ordinal);
        Assert.Contains("English only", _recognizer.WhyNot(Request("a.wav") with { Language = "enm" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_model_it_says_how_to_install_it()
    {
        using var recognizer = New(new PocketSphinxOptions { ModelFolder = _folder.Path });

        Assert.Contains("apt-get install", recognizer.WhyNot(Request("a.wav") with { Language = "en-GB" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for(2)", "for")]
    [InlineData("i'm", "i'm")]
    [InlineData("<sil>", null)]
    [InlineData("<s>", null)]
    [InlineData("[NOISE]", null)]
    [InlineData("++BREATH++", null)]
    public void Dictionary_entries_become_words(string entry, string? word) => Assert.Equal(word, PocketSphinxWord.Text(entry));

    private static PocketSphinxRecognizer New(PocketSphinxOptions options) =>
        new(new FolderBlobs(), new AudioDecoder(Options.Create(new AudioOptions())), Options.Create(options));

    private static SpeechRequest Request(string audio) => new(audio, Path.GetFileName(audio), TranscriptBlob: null, "en");

    private async Task<Transcript> Recognize(string audio) =>
        Assert.IsType<RecognitionOutcome.Recognized>(await _recognizer.Recognize(Request(audio), CancellationToken.None)).Transcript;
}
