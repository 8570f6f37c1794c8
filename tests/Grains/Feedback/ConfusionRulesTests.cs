using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Tests.Measures;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class ConfusionRulesTests
{
    private static readonly Transcript Confused = Dialogue.Of(
        "en", "A",
        "A 0-3     | Which fraction is larger, one third or one fourth?",     // repeated at 3; silence of 4 s
        "B 7-8     | I do not know.",                                         // non-answer
        "A 8-11    | Which fraction is larger, one third or one fourth?",
        "B 12-14   | One fourth is larger because four is more.",             // corrected
        "A 14-16   | No, that is not correct.",
        "B 17-19   | I do not understand. Can you help me please?",           // cue
        "A 19-22   | Of course. How many people share the pizza?",            // silence of 3.5 s
        "B 25.5-27 | Four people.",
        "A 27-28   | Very good.",
        "B 29-30   | I am lost.");                                            // cue

    private static readonly Transcript ConfusedSpanish = Dialogue.Of(
        "es", "A",
        "A 0-3     | ¿Cuál fracción es mayor, un tercio o un cuarto?",
        "B 7-8     | Eh, no sé.",
        "A 8-11    | ¿Cuál fracción es mayor, un tercio o un cuarto?",
        "B 12-14   | Un cuarto es mayor porque cuatro es más.",
        "A 14-16   | No, no es correcto.",
        "B 17-19   | No entiendo. ¿Me puedes ayudar?",
        "A 19-22   | Sí, claro. ¿Cuántas personas comparten la pizza?",
        "B 25.5-27 | Cuatro personas.",
        "A 27-28   | Muy bien.",
        "B 29-30   | Estoy perdido.");

    private static readonly Transcript Fine = Dialogue.Of(
        "en", "A",
        "A 0-3   | How many pieces do you see?",
        "B 4-5   | Eight pieces.",
        "A 5-8   | Very good. What fraction is one piece?",
        "B 9-10  | One eighth.",
        "A 10-13 | Exactly. Why is it one eighth?",
        "B 14-16 | Because there are eight equal parts.",
        "A 16-19 | No problem at all with that. And three pieces?",
        "B 20-21 | Three eighths.",
        "A 21-22 | Excellent.",
        "B 23-24 | Thank you.");

    // Cue 2/5; corrected 1/4 (the last turn has no answer); silence 2/3; repeated 1/3; non-answer 1/5.
    private const double ByHand = 100 * ((0.35 * 2 / 5) + (0.25 / 4) + (0.15 * 2 / 3) + (0.15 / 3) + (0.10 / 5));

    public static TheoryData<string> Tellings => ["en", "en without marks", "es", "es without marks"];

    [Theory]
    [MemberData(nameof(Tellings))]
    public void A_confused_learner_measures_as_counted_by_hand(string telling)
    {
        var confusion = ConfusionRules.Measure([Call("r1", "ana", Told(telling))]);

        Assert.Equal(ByHand, confusion.Value!.Value, 9);
        Assert.Equal(5, confusion.LearnerTurns);
        Assert.Equal([(2, 5), (1, 4), (2, 3), (1, 3), (1, 5)], confusion.Parts.Select(part => (part.Count, part.Opportunities)));
        Assert.Equal([[6, 10], [4], [1, 7], [1], [2]], confusion.Parts.Select(part => part.Evidence.Select(citation => citation.Turn)));
        Assert.Equal(new Citation(new RecordingId("r1"), 6, 17), confusion.Parts[0].Evidence[0]);
    }

    [Fact]
    public void A_learner_who_follows_shows_no_sign()
    {
        Assert.Equal(0, ConfusionRules.Measure([Call("r1", "ana", Fine)]).Value);
        Assert.Equal(0, ConfusionRules.Measure([Call("r1", "ana", Dialogue.WithoutMarks(Fine))]).Value);
    }

    [Fact]
    public void Without_times_silence_is_unknown_and_the_other_weights_count_in_full()
    {
        var untimed = Confused with { Utterances = [.. Confused.Utterances.Select(utterance => utterance with { Start = null, End = null })] };

        var confusion = ConfusionRules.Measure([Call("r1", "ana", untimed)]);

        Assert.Equal((ByHand - (100 * 0.15 * 2 / 3)) / 0.85, confusion.Value!.Value, 9);
        Assert.Equal(0, confusion.Parts[2].Opportunities);
    }

    [Fact]
    public void Fewer_than_five_turns_or_unknown_speakers_are_unknown()
    {
        var four = Confused with { Utterances = Confused.Utterances[..9] };

        Assert.Null(ConfusionRules.Measure([Call("r1", "ana", four)]).Value);
        Assert.Null(ConfusionRules.Measure([Call("r1", "ana", Confused with { TutorSpeaker = null })]).Value);
        Assert.Null(ConfusionRules.Measure([]).Value);
        Assert.Equal(5, ConfusionRules.Measure([]).Parts.Length);
    }

    [Fact]
    public void Turns_add_up_over_the_calls_of_a_window()
    {
        var confusion = ConfusionRules.Measure([Call("r1", "ana", Confused), Call("r2", "ana", Fine)]);

        Assert.Equal(10, confusion.LearnerTurns);
        Assert.Equal((2, 10), (confusion.Parts[0].Count, confusion.Parts[0].Opportunities));
    }

    [Fact]
    public void Other_numbers_make_another_question()
    {
        var drill = Dialogue.Of("en", "A", "A | What is three times four?", "B | Twelve.", "A | What is three times five?", "B | Fifteen.");

        Assert.Equal(0, ConfusionRules.Measure([Call("r1", "ana", drill)]).Parts[3].Count);
    }

    [Fact]
    public void The_two_most_confused_are_chosen_and_equals_by_id()
    {
        Call[] calls =
        [
            Call("r1", "zoe", Confused), Call("r2", "fine", Fine), Call("r3", "ana", Confused),
            Call("r4", "few", Confused with { Utterances = Confused.Utterances[..4] }), Call("r5", "mia", Confused), Call("r6", "mia", Fine),
        ];

        var chosen = ConfusionRules.TwoMostConfused(calls);

        Assert.Equal(["ana", "zoe"], chosen.Select(learner => learner.Learner.Value));
        Assert.Equal(new RecordingId("r3"), Assert.Single(chosen[0].Calls).Recording);
        Assert.Empty(ConfusionRules.TwoMostConfused([Call("r2", "fine", Fine)]));
    }

    [Fact]
    public void Evidence_is_bounded_and_counts_are_not()
    {
        var long_ = Dialogue.Of("en", "A", [.. Enumerable.Repeat<string[]>(["A | Look here", "B | I am lost"], 50).SelectMany(lines => lines)]);

        var cue = ConfusionRules.Measure([Call("r1", "ana", long_)]).Parts[0];

        Assert.Equal((50, ConfusionRules.MostEvidence), (cue.Count, cue.Evidence.Length));
    }

    private static Transcript Told(string telling) => telling switch
    {
        "en" => Confused,
        "es" => ConfusedSpanish,
        "en without marks" => Dialogue.WithoutMarks(Confused),
        _ => Dialogue.WithoutMarks(ConfusedSpanish),
    };

    private static Call Call(string recording, string learner, Transcript transcript) => new(
        new RecordingId(recording), new LearnerId(learner), learner, DateTimeOffset.UnixEpoch, transcript, TalkMeasureRules.Measure(transcript));
}
