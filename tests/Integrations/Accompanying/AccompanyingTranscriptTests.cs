using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Accompanying;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Accompanying;

public sealed class AccompanyingTranscriptTests
{
    private static readonly IOptions<AudioOptions> Audio = Options.Create(new AudioOptions());
    private readonly AccompanyingTranscript _recognizer = new(new FolderBlobs(), new AudioProbe(new FolderBlobs(), new Ffprobe(Audio), Audio));

    [Fact]
    public async Task The_spanish_samples_are_taken_from_their_transcripts()
    {
        foreach (var call in SampleCall.All.Where(call => call.Language == "es"))
        {
            var request = new SpeechRequest(call.Audio, Path.GetFileName(call.Audio), call.Transcript, call.Language);
            Assert.Null(_recognizer.WhyNot(request));

            var transcript = Assert.IsType<RecognitionOutcome.Recognized>(await _recognizer.Recognize(request, CancellationToken.None)).Transcript;

            Assert.Equal(call.Lines.Select(line => (line.Speaker, line.Text)), transcript.Utterances.Select(said => (said.Speaker!, said.Text)));
            Assert.Equal(("accompanying", "transcript"), (transcript.Engine, transcript.SpeakersFrom));
            Assert.True(transcript.Duration > call.Lines[^1].End);
        }
    }

    [Fact]
    public void A_recording_alone_is_not_for_it() => Assert.NotNull(_recognizer.WhyNot(new SpeechRequest("a", "a.wav", null, "es")));

    [Fact]
    public async Task A_bad_transcript_is_a_failure_that_no_retry_can_mend()
    {
        using var folder = new TemporaryFolder();
        var bad = folder.File("bad.txt", "A: Hello.\nnobody");

        var outcome = await _recognizer.Recognize(new SpeechRequest("none", "none.wav", bad, "en"), CancellationToken.None);

        var failure = Assert.IsType<RecognitionOutcome.Failed>(outcome).Failure;
        Assert.StartsWith("Line 2 ", Assert.IsType<ProviderFailure.Permanent>(failure).Reason, StringComparison.Ordinal);
    }
}
