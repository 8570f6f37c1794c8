using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class TokenRulesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("abcd", 1)]
    [InlineData("abcde", 2)]
    public void Characters_by_four_rounded_up(string text, int tokens) => Assert.Equal(tokens, TokenRules.Estimate(text));

    [Fact]
    public void A_transcript_counts_as_the_text_a_model_reads()
    {
        var transcript = Dialogue.Heard("es", "A | Hola.", "| ¿Sí?");

        Assert.Equal("Speaker A: Hola.\n¿Sí?", TranscriptText.Of(transcript));
        Assert.Equal(6, TokenRules.Estimate(transcript));
    }
}
