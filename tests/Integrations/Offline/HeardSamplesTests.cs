using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Audio;
using LearningSessions.Integrations.Offline;
using LearningSessions.Integrations.PocketSphinx;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Offline;

/// <summary>From the audio of the English samples, truly recognized, to measures and feedback.</summary>
public sealed class HeardSamplesTests(ITestOutputHelper output)
{
    private static readonly string[] EnglishTutors = ["david-okafor", "grace-miller"];

    [PocketSphinxFact(isLong: true)]
    public async Task Heard_calls_give_the_tutor_measures_near_the_scripts_and_feedback()
    {
        using var recognizer = new PocketSphinxRecognizer(
            new FolderBlobs(), new AudioDecoder(Options.Create(new AudioOptions())), Options.Create(new PocketSphinxOptions()));
        var confused = new List<string>();
        var questions = new List<(int Heard, int Script)>();
        foreach (var tutor in EnglishTutors)
        {
            var calls = new List<Call>();
            foreach (var scripted in Calls.Of(tutor))
                calls.Add(await Heard(recognizer, scripted));

            confused.AddRange(ConfusionRules.TwoMostConfused(calls).Where(learner => learner.Confusion.Value > 20).Select(learner => learner.Learner.Value));
            var writer = new OfflineFeedbackWriter(TimeZoneInfo.Utc);
            var written = Assert.IsType<WritingOutcome.Written>(await writer.Write(Calls.General([.. calls]), CancellationToken.None));
            output.WriteLine(written.Text);
            foreach (var learner in ConfusionRules.TwoMostConfused(calls))
                output.WriteLine($"{learner.Confusion.Value:0.0}: {await writer.Write(Calls.Targeted(learner), CancellationToken.None)}");
            Assert.InRange(written.Items.Length, 3, 5);
            questions.AddRange(calls.Zip(Calls.Of(tutor), (heard, scripted) => (heard.Measures.Questions!.Value, scripted.Measures.Questions!.Value)));
        }

        output.WriteLine($"Questions heard {questions.Sum(call => call.Heard)}, in the scripts {questions.Sum(call => call.Script)}.");
        Assert.InRange(questions.Sum(call => call.Heard), 0.7 * questions.Sum(call => call.Script), 1.1 * questions.Sum(call => call.Script));

        Assert.Equal(["ethan"], confused);
    }

    private async Task<Call> Heard(PocketSphinxRecognizer recognizer, Call scripted)
    {
        var sample = SampleCall.All.Single(call => call.Name == scripted.Recording.Value);
        var outcome = await recognizer.Recognize(new SpeechRequest(sample.Audio, sample.Name, null, "en"), CancellationToken.None);
        var heard = Assert.IsType<RecognitionOutcome.Recognized>(outcome).Transcript;
        var known = heard with { TutorSpeaker = SpeakerRoleRules.InferTutor(heard) };
        var call = scripted with { Transcript = known, Measures = TalkMeasureRules.Measure(known) };
        output.WriteLine($"{sample.Name}: heard {call.Measures}");
        output.WriteLine($"{sample.Name}: script {scripted.Measures}");
        foreach (var turn in Turns.Of(known))
            output.WriteLine($"    {turn.Speaker} {turn.Text} ({turn.Utterances.Sum(utterance => utterance.Questions.Length)} questions)");
        Assert.NotNull(known.TutorSpeaker);
        Assert.InRange(call.Measures.LearnerTalkShare!.Value - scripted.Measures.LearnerTalkShare!.Value, -0.1, 0.1);
        return call;
    }
}
