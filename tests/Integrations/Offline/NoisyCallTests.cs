using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Measures;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Offline;

/// <summary>What a poor engine does to the sample calls: no marks, a tenth of the words wrong, a twentieth of the utterances given to the other voice.</summary>
public sealed class NoisyCallTests(ITestOutputHelper output)
{
    private const int Seeds = 25;
    private static readonly string[] Misheard = ["the", "a", "and", "of", "then", "la", "que", "es", "fine", "were"];

    [Fact]
    public void The_tutor_is_nearly_always_found_and_the_confused_learner_too()
    {
        var (calls, tutors, learners, confused) = (0, 0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            foreach (var tutor in Calls.Tutors)
            {
                Call[] heard = [.. Calls.Of(tutor).Select(call => Heard(random, Calls.WithoutMarks(call)))];
                calls += heard.Length;
                tutors += heard.Count(call => call.Transcript.TutorSpeaker == "A");
                if (!heard.Any(call => call.Learner.Value is "ethan" or "mateo"))
                    continue;
                learners++;
                confused += ConfusionRules.TwoMostConfused(heard) is [var first, ..] && first.Learner.Value is "ethan" or "mateo" ? 1 : 0;
            }
        }

        output.WriteLine($"Tutor found in {tutors} of {calls} calls, the confused learner first in {confused} of {learners} windows.");
        Assert.InRange((double)tutors / calls, 0.95, 1);
        Assert.InRange((double)confused / learners, 0.95, 1);
    }

    private static Call Heard(Random random, Call call)
    {
        var heard = call.Transcript with
        {
            Utterances =
            [
                .. call.Transcript.Utterances.Select(utterance => utterance with
                {
                    Speaker = random.NextDouble() < 0.05 ? (utterance.Speaker == "A" ? "B" : "A") : utterance.Speaker,
                    Text = string.Join(' ', utterance.Text.Split(' ').Select(word => random.NextDouble() < 0.1 ? Misheard[random.Next(Misheard.Length)] : word)),
                }),
            ],
        };
        var known = heard with { TutorSpeaker = SpeakerRoleRules.InferTutor(heard) };
        return call with { Transcript = known, Measures = TalkMeasureRules.Measure(known) };
    }
}
