using System.Diagnostics;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.PocketSphinx;

public sealed class SampleMeasures(ITestOutputHelper output)
{
    [PocketSphinxFact(isLong: true)]
    public async Task The_english_samples_are_heard_nearly_word_for_word_and_their_speakers_told_apart()
    {
        using var recognizer = Recognizer();
        int words = 0, errors = 0, heard = 0, misattributed = 0;
        double seconds = 0;
        var clock = Stopwatch.StartNew();
        foreach (var call in SampleCall.English)
        {
            var transcript = await Recognize(recognizer, call);
            string[] text = [.. transcript.Utterances.SelectMany(utterance => WordErrors.Words(utterance.Text))];
            var wrong = WordErrors.Count(call.Words, text);
            var spoken = Speakers.Misattributed(call, transcript);
            output.WriteLine(
                $"{call.Name}: {call.Words.Count()} words, {wrong} wrong; {spoken.Wrong} of {spoken.Words} with the wrong speaker; {transcript.Duration:0.0} s");
            (words, errors, heard, misattributed) = (words + call.Words.Count(), errors + wrong, heard + spoken.Words, misattributed + spoken.Wrong);
            seconds += transcript.Duration;
        }

        var wordError = (double)errors / words;
        var speakerError = (double)misattributed / heard;
        output.WriteLine($"word error {wordError:0.000}, speaker error {speakerError:0.000}, real-time factor {clock.Elapsed.TotalSeconds / seconds:0.00}");
        Assert.InRange(wordError, 0, 0.12);
        Assert.InRange(speakerError, 0, 0.03);
    }

    private static PocketSphinxRecognizer Recognizer() => new(
        new FolderBlobs(), new AudioDecoder(Options.Create(new AudioOptions())), Options.Create(new PocketSphinxOptions()));

    private static async Task<Transcript> Recognize(PocketSphinxRecognizer recognizer, SampleCall call)
    {
        var request = new SpeechRequest(call.Audio, call.Name, TranscriptBlob: null, call.Language);
        return Assert.IsType<RecognitionOutcome.Recognized>(await recognizer.Recognize(request, CancellationToken.None)).Transcript;
    }
}
