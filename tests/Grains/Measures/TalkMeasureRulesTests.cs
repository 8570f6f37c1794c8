using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class TalkMeasureRulesTests
{
    // 31 words; tutor 4 + 2 + 3 = 9 s, learner 1 + 2 = 3 s; the last answer repeats 6 of 8 words.
    private static readonly Transcript Spanish = Dialogue.Of(
        "es-PY", "A",
        "A 0-4     | Hola Ana. ¿Cuánto es tres más cuatro?",                  // 7 words; closed question; term: más
        "B 6-7     | Siete.",                                                // waited 2 s
        "A 7-9     | Muy bien. ¿Cómo lo pensaste?",                           // 5 words; open question
        "B 13-15   | Sumo tres y cuatro porque es una suma.",                // waited 4 s; 8 words with "porque"; terms: sumo, suma
        "A 15-18   | Tres y cuatro, es una suma, eso. ¿Seguimos con fracciones?"); // 10 words; terms: suma, fracciones

    private static readonly Transcript English = Dialogue.Of(
        "en", "T",
        "T 0-2    | How many sides has a square?",                          // closed; terms: sides, square
        "L 2.5-3.5 | Four.",                                                // waited 0.5 s
        "T 4-5    | Yes, four.",
        "T 5-9    | Why do you think so?",                                  // open; turn of two utterances
        "L 10.5-14.5 | I counted the sides of the square on my paper.",      // waited 1.5 s; 10 words, no cue
        "T 15-20  | You counted them.");

    [Fact]
    public void A_Spanish_call_measures_as_counted_by_hand()
    {
        var measures = TalkMeasureRules.Measure(Spanish);

        Assert.Equal(31, measures.Words);
        Assert.Equal(0.75, measures.TutorTalkShare!.Value, 9);
        Assert.Equal(0.25, measures.LearnerTalkShare!.Value, 9);
        Assert.Equal(4, measures.LongestMonologue!.Value, 9);
        Assert.Equal(3, measures.WaitTime!.Value, 9);
        Assert.Equal(3, measures.Questions);
        Assert.Equal(1, measures.OpenQuestions);
        Assert.Equal(6.0 / 8, measures.Uptake!.Value, 9);
        Assert.Equal(100.0 * 5 / 31, measures.MathsDensity!.Value, 9);
        Assert.Equal(1, measures.ReasoningTurns);
        Assert.Equal(2, measures.LearnerTurns);
    }

    [Fact]
    public void An_English_call_measures_as_counted_by_hand()
    {
        var measures = TalkMeasureRules.Measure(English);

        Assert.Equal(27, measures.Words);
        Assert.Equal(12.0 / 17, measures.TutorTalkShare!.Value, 9);
        Assert.Equal(5, measures.LongestMonologue!.Value, 9);
        Assert.Equal(1, measures.WaitTime!.Value, 9);
        Assert.Equal(2, measures.Questions);
        Assert.Equal(1, measures.OpenQuestions);
        Assert.Equal(1.0 / 10, measures.Uptake!.Value, 9);
        Assert.Equal(100.0 * 4 / 27, measures.MathsDensity!.Value, 9);
        Assert.Equal(0, measures.ReasoningTurns);
        Assert.Equal(2, measures.LearnerTurns);
    }

    [Fact]
    public void Without_marks_and_capitals_an_English_call_measures_the_same() =>
        Assert.Equal(TalkMeasureRules.Measure(English), TalkMeasureRules.Measure(Dialogue.WithoutMarks(English)));

    [Fact]
    public void Without_times_the_share_goes_by_words_and_waits_are_blank()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Of("en", "A", "A | What is two times three?", "B | It is six", "A | Right"));

        Assert.Equal(6.0 / 9, measures.TutorTalkShare!.Value, 9);
        Assert.Null(measures.WaitTime);
        Assert.Null(measures.LongestMonologue);
        Assert.Equal(1, measures.Questions);
    }

    [Fact]
    public void One_speaker_leaves_the_speaker_measures_blank_whoever_it_is()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Of("en", "A", "A 0-2 | What is a fraction?", "A 3-4 | A part."));

        Assert.Equal(new TalkMeasures { Words = 6, MathsDensity = measures.MathsDensity }, measures);
        Assert.Equal(100.0 / 6, measures.MathsDensity!.Value, 9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("C")]
    public void An_unknown_tutor_leaves_the_speaker_measures_blank(string? tutor)
    {
        var measures = TalkMeasureRules.Measure(English with { TutorSpeaker = tutor });

        Assert.Null(measures.TutorTalkShare);
        Assert.Null(measures.Questions);
        Assert.Null(measures.LearnerTurns);
        Assert.Equal(27, measures.Words);
    }

    [Fact]
    public void An_empty_transcript_has_no_words_and_nothing_else() =>
        Assert.Equal(new TalkMeasures(), TalkMeasureRules.Measure(new Transcript { TutorSpeaker = "A" }));

    [Fact]
    public void Two_people_at_once_both_talk_and_nobody_waits()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Of("en", "A", "A 0-4 | Can you see it?", "B 3-7 | Yes I can see it", "A 6-8 | Good"));

        Assert.Equal(6.0 / 10, measures.TutorTalkShare!.Value, 9);
        Assert.Equal(0, measures.WaitTime);
    }

    [Fact]
    public void A_recording_of_one_second_measures()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Of("es", "A", "A 0-0.5 | ¿Hola?", "B 0.5-0.5 | Hola"));

        Assert.Equal(1, measures.TutorTalkShare);
        Assert.Equal(0, measures.WaitTime);
        Assert.Null(measures.Uptake);
    }

    [Fact]
    public void A_long_pause_ends_a_monologue()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Of(
            "en", "A", "A 0-10 | Listen to this", "A 12-20 | and to that", "A 24-30 | and now you", "B 31-32 | Yes"));

        Assert.Equal(20, measures.LongestMonologue);
    }

    [Fact]
    public void Terms_are_whole_words_and_the_longest_counts_once()
    {
        var measures = TalkMeasureRules.Measure(Dialogue.Heard("en", "| the least common multiple is no fractional sumo, more or less sum"));

        Assert.Equal(100.0 * 2 / 12, measures.MathsDensity!.Value, 9);
    }
}
