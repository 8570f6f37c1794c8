using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class LexiconTests
{
    private static readonly Lexicon Marked = Lexicon.Parse(["half # a comment", "one half", "^no", "=sé", "!no problem", "# only a comment", ""]);

    [Theory]
    [InlineData("One-half of it", 1)]
    [InlineData("halfway", 0)]
    [InlineData("half, one half", 2)]
    [InlineData("no", 1)]
    [InlineData("oh no", 0)]
    [InlineData("no problem", 0)]
    [InlineData("ya sé", 1)]
    [InlineData("se va", 0)]
    [InlineData("[half] <half>", 0)]
    [InlineData("", 0)]
    public void Entries_are_found_as_their_marks_say(string text, int found) =>
        Assert.Equal(found, Marked.FindIn(SpokenWords.Of(text)).Count());

    [Theory]
    [InlineData("en-GB", "i am lost", true)]
    [InlineData("en-GB", "estoy perdido", false)]
    [InlineData("pt-BR", "estoy perdido", true)]
    [InlineData("", "estoy perdido i am lost", true)]
    public void The_language_chooses_the_list(string language, string text, bool found) =>
        Assert.Equal(found, WordLists.For(WordList.ConfusionCues, language).OccursIn(SpokenWords.Of(text)));

    [Fact]
    public void Every_list_is_there_in_both_languages()
    {
        foreach (var list in Enum.GetValues<WordList>())
            Assert.NotSame(WordLists.For(list, "en"), WordLists.For(list, "es"));
    }
}
