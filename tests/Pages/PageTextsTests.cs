using System.Reflection;
using System.Text.RegularExpressions;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;

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

    /// <summary>A case without a text would be shown by its name in the source.</summary>
    [Fact]
    public void A_choice_of_which_one_case_is_named_has_names_for_all()
    {
        var texts = PageTexts.In(PageTexts.Languages[0]);
        var named = texts.Keys.Where(key => char.IsUpper(key[0])).Select(key => key.Split('.')[0]).Distinct().ToList();
        var choices = ((Assembly[])[typeof(PageTexts).Assembly, typeof(WorkKind).Assembly, typeof(Catalogue).Assembly])
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum && named.Contains(type.Name)).ToList();
        Assert.Equal(named.Order(), choices.Select(choice => choice.Name).Order());
        Assert.All(choices, choice => Assert.All(Enum.GetNames(choice), member => Assert.True(texts.Has($"{choice.Name}.{member}"), $"{choice.Name}.{member}")));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
