using System.Text.RegularExpressions;
using LearningSessions.Api.Pages.Viewing;

namespace LearningSessions.Pages.Tests;

public sealed partial class PageTextsTests
{
    [Fact]
    public void Every_language_says_the_same_things_with_the_same_places()
    {
        var first = PageTexts.In(PageTexts.Languages[0]);
        Assert.All(PageTexts.Languages, language =>
        {
            var texts = PageTexts.In(language);
            Assert.Equal(first.Keys.Order(), texts.Keys.Order());
            Assert.All(first.Keys, key => Assert.Equal(Places(first.Say(key)), Places(texts.Say(key))));
        });
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
