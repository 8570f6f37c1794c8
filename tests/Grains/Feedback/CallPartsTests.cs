using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Tests.Feedback;

public sealed class CallPartsTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Every_turn_is_in_one_part_in_its_place_and_no_part_is_over_the_limit(int tokens)
    {
        var calls = CallExcerpt.Whole([Call("r1", 12), Call("r2", 1), Call("r3", 7)]);

        var parts = CallParts.Of(calls, tokens);

        Assert.Equal(
            calls.SelectMany(call => call.Turns.Select(turn => (call.Number, turn.Turn))),
            parts.SelectMany(part => part).SelectMany(call => call.Turns.Select(turn => (call.Number, turn.Turn))));
        Assert.All(parts, part => Assert.InRange(part.Sum(CallParts.Tokens), 1, tokens));
    }

    [Fact]
    public void Calls_that_fit_stay_whole()
    {
        var parts = CallParts.Of(CallExcerpt.Whole([Call("r1", 4), Call("r2", 4), Call("r3", 4)]), tokens: 70);

        Assert.Equal([1, 1, 1], parts.Select(part => part.Length));
        Assert.All(parts, part => Assert.Equal(4, part[0].Turns.Length));
    }

    [Fact]
    public void A_turn_longer_than_the_limit_stands_alone()
    {
        var call = Call("r1", 1) with { Transcript = new Transcript { Utterances = [new Utterance { Text = new string('a', 4_000) }, new Utterance { Text = "Hola." }] } };

        Assert.Equal(2, CallParts.Of(CallExcerpt.Whole([call]), tokens: 100).Length);
    }

    private static Call Call(string id, int turns) => new(
        RecordingId.From(id),
        LearnerId.From("luis"),
        "Luis",
        new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero),
        new Transcript { Utterances = [.. Enumerable.Range(0, turns).Select(n => new Utterance { Speaker = "A", Text = $"Son cuarenta y dos manzanas, dijo {n}." })] },
        new TalkMeasures());
}
