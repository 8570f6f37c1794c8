using LearningSessions.Grains.Clips;

namespace LearningSessions.Grains.Tests.Clips;

public sealed class PronunciationRulesTests
{
    [Theory]
    [InlineData("the cat sat", "the cat sat", "good")]
    [InlineData("the cat sat on the mat", "the cat sat on the mat mat", "good")]
    [InlineData("The cat, sat!", "the CAT sat", "good")]
    [InlineData("the cat sat", "the bat sat", "fair")]
    [InlineData("the cat sat", "", "poor")]
    [InlineData("the cat sat", "a completely different sentence", "poor")]
    public void What_was_read_is_judged_by_the_words_that_were_heard(string expected, string heard, string label) =>
        Assert.Equal(label, PronunciationRules.Of(expected, heard));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" … ")]
    public void Without_a_text_there_is_nothing_to_judge(string? expected) => Assert.Null(PronunciationRules.Of(expected, "the cat"));
}
