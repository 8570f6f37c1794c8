using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Live.Questions;
using LearningSessions.Grains.Live.Speaking;

namespace LearningSessions.Grains.Tests.Live;

public sealed class HeardWordsTests
{
    [Theory]
    [InlineData("thank you thank you thank you thank you thank you", "thank you")]
    [InlineData("no no no i mean yes", "no no no i mean yes")]
    [InlineData("a b c a b c a b c a b c d", "a b c d")]
    [InlineData("la la la la la song", "la song")]
    public void Loops_are_taken_out_and_what_people_repeat_stays(string heard, string kept) =>
        Assert.Equal(kept, string.Join(' ', HeardWords.WithoutLoops(Words(heard)).Select(word => word.Text)));

    [Theory]
    [InlineData("um i uh like music", 3)]
    [InlineData("i like i like music", 3)]
    [InlineData("the the the dog", 2)]
    [InlineData("i went to the i went to the market", 5)]
    [InlineData("", 0)]
    public void Words_spoken_are_final_words_without_fillers_and_false_starts(string said, int count) =>
        Assert.Equal(count, SpokenRules.Spoken(Words(said), "en").Length);

    [Fact]
    public void What_was_not_heard_clearly_counts_nowhere()
    {
        var clear = new LiveSegment(1, 0, 32_000, Words("i like music"), IsClear: true);
        var count = SpokenRules.Add(SpokenRules.Add(new SpokenCount(0, 0, 0), clear, "en"), clear with { IsClear = false }, "en");

        Assert.Equal(new SpokenCount(3, 2, 3), count);
        Assert.Equal(90, count.PerMinute);
    }

    [Fact]
    public void Stable_is_what_two_passes_agree_on_and_it_never_changes()
    {
        var agreement = LocalAgreement.Nothing.Then(["i", "like", "moose"]).Then(["i", "like", "music", "a"]);
        Assert.Equal((2, "i like music a", 6), (agreement.Stable, agreement.Text, agreement.StableCharacters));

        agreement = agreement.Then(["eye", "like", "music", "and"]);
        Assert.Equal((3, "i like music and"), (agreement.Stable, agreement.Text));
    }

    [Fact]
    public void Questions_come_again_only_when_all_were_asked_the_oldest_first()
    {
        ImmutableArray<string> bank = ["a?", "b?", "c?", "d?", "e?"];
        var (first, afterFirst) = QuestionRules.Take(new LearnerQuestionsState(), bank, 3);
        var (second, _) = QuestionRules.Take(afterFirst, ["A ?", .. bank], 4);

        Assert.Equal<string>(["a?", "b?", "c?"], first);
        Assert.Equal<string>(["d?", "e?", "A ?", "b?"], second);
    }

    private static ImmutableArray<Word> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(word))];
}
