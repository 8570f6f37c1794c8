using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Measures;

namespace LearningSessions.Grains.Tests.Recordings;

public sealed class SpeakerRulesTests
{
    private static readonly Transcript Heard = Dialogue.Of(
        "es", "B", "A 0-3 | ¿Cuánto es siete por ocho?", "B 4-6 | Cincuenta y seis.", "A 6-9 | ¿Y cómo lo sabes?", "A 10-14 | Porque siete por siete son cuarenta y nueve.");

    [Fact]
    public void Another_tutor_turns_the_measures_round()
    {
        var corrected = SpeakerRules.Correct(Heard, Command("A"));
        var recording = Applied(Command("A"));

        Assert.Equal(("A", Heard.SpeakersFrom), (corrected.TutorSpeaker, corrected.SpeakersFrom));
        Assert.Equal((2, 10.0 / 12), (recording.Measures!.Questions, recording.Measures.TutorTalkShare!.Value));
        Assert.Equal((2, WorkState.Running, "Tell"), (recording.Speakers.Version, recording.Work.State, recording.Work.Step));
        Assert.Equal(WorkState.Done, RecordingRules.EntryOf(recording).State);
    }

    [Fact]
    public void A_turn_goes_to_whom_a_person_heard()
    {
        var command = Command("A", (4, "B"));
        var corrected = SpeakerRules.Correct(Heard, command);

        Assert.Equal(["A", "B", "A", "B"], corrected.Utterances.Select(utterance => utterance.Speaker));
        Assert.Equal("person", corrected.SpeakersFrom);
        var change = Assert.Single(Applied(command).Speakers.History);
        Assert.Equal(("rosa", "B", "A", 1), (change.By, change.TutorBefore, change.Tutor, change.Turns));
        Assert.Equal(new ChangedTurn(4, "A", "B"), Assert.Single(change.FirstTurns));
    }

    [Fact]
    public void Where_nobody_can_tell_the_measures_of_speakers_are_blank()
    {
        var measures = Applied(Command(null)).Measures!;

        Assert.Equal((null, null, null), (measures.TutorTalkShare, measures.Questions, measures.Uptake));
        Assert.True(measures.Words > 0);
    }

    [Fact]
    public void What_is_so_already_changes_nothing()
    {
        Assert.True(SpeakerRules.ChangesNothing(Heard, Command("B", (1, "A"))));
        Assert.False(SpeakerRules.ChangesNothing(Heard, Command("B", (1, "B"))));
        Assert.False(SpeakerRules.ChangesNothing(Heard, Command("A")));
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Assert.Contains("no turn 5", SpeakerRules.FaultOf(Heard, Command("A", (5, "B"))), StringComparison.Ordinal);
        Assert.Contains("no turn 0", SpeakerRules.FaultOf(Heard, Command("A", (0, "B"))), StringComparison.Ordinal);
        Assert.Contains("comes twice", SpeakerRules.FaultOf(Heard, Command("A", (1, "B"), (1, "A"))), StringComparison.Ordinal);
        Assert.Contains("spoken by \"C\"", SpeakerRules.FaultOf(Heard, Command("C")), StringComparison.Ordinal);
        Assert.Contains("1 to 40", SpeakerRules.FaultOf(Heard, Command("A", (2, new string('x', 41)))), StringComparison.Ordinal);
        Assert.Null(SpeakerRules.FaultOf(Heard, Command("C", (2, "C"))));
    }

    [Fact]
    public void Only_what_is_done_and_unchanged_since_can_be_corrected()
    {
        Assert.IsType<SpeakersOutcome.Unknown>(SpeakerRules.Refusal(null, Command("A")));
        Assert.IsType<SpeakersOutcome.NotNow>(SpeakerRules.Refusal(Known.Stored(), Command("A")));
        Assert.Equal(new SpeakersOutcome.VersionConflict(1), SpeakerRules.Refusal(Known.Done(), Command("A") with { OnVersion = 2 }));
        Assert.Null(SpeakerRules.Refusal(Known.Done(), Command("A") with { OnVersion = 1 }));
    }

    [Fact]
    public void However_many_corrections_the_head_stays_small()
    {
        var recording = Known.Done();
        for (var n = 0; n < 30; n++)
        {
            var done = RecordingRules.Apply(Applied(Command("A", (4, "B")), recording), new StepOutcome.Told(), new(), 0, Known.Now);
            Assert.Equal(WorkState.Done, done.Work.State);
            recording = done;
        }

        Assert.Equal((31, SpeakerLabels.MaxHistory), (recording.Speakers.Version, recording.Speakers.History.Length));
        Assert.Equal(1, recording.Steps.Single(step => step.Step == RecordingStep.Tell).Attempts);
    }

    private static Recording Applied(CorrectSpeakers command, Recording? recording = null) => SpeakerRules.Apply(
        recording ?? Known.Done(), Heard, command, (SpeakerRules.Correct(Heard, command), new TranscriptSummary("transcripts/r1.2.json", "whisper", "tiny", 4, 40)), Known.Now);

    private static CorrectSpeakers Command(string? tutor, params (int Turn, string? Speaker)[] turns) =>
        new(tutor, [.. turns.Select(turn => new TurnSpeaker(turn.Turn, turn.Speaker))], null, "rosa");
}
