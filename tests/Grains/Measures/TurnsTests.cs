using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class TurnsTests
{
    [Fact]
    public void Utterances_of_one_speaker_merge_and_keep_their_numbers()
    {
        var turns = Turns.Of(Dialogue.Heard("en", "A 0-1 | one", "A 2-3 | two", "B 4-5 | …", "A 6-7 | three", "B 8-9 | four"));

        Assert.Equal([(1, "one two three"), (5, "four")], turns.Select(turn => (turn.Number, turn.Text)));
        Assert.Equal([1, 2, 4], turns[0].Utterances.Select(utterance => utterance.Number));
        Assert.Equal((0.0, 7.0), (turns[0].Start, turns[0].End));
    }

    [Fact]
    public void Unknown_speakers_are_not_taken_for_one() =>
        Assert.Equal(2, Turns.Of(Dialogue.Heard("en", "| one", "| two")).Length);

    [Fact]
    public void Times_that_cannot_be_are_unknown()
    {
        var utterance = Assert.Single(Assert.Single(Turns.Of(Dialogue.Heard("en", "A 5-4 | one"))).Utterances);

        Assert.Equal((5, (double?)null), (utterance.Start, utterance.End));
    }
}
