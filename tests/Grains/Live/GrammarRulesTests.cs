using System.Collections.Immutable;
using LearningSessions.Grains.Live.Grammar;
using Xunit.Abstractions;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>The rules on sentences that were judged by hand: <c>grammar.tsv</c>, a sentence as it is heard and the sentence as it should be.</summary>
public sealed class GrammarRulesTests(ITestOutputHelper output)
{
    private static readonly (string Said, string Right)[] Fixtures =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Live", "grammar.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[0], cells.Length > 1 ? cells[1] : cells[0])),
    ];

    [Fact]
    public void What_the_rules_find_is_right_nearly_always()
    {
        var (found, right, wanted) = (0, 0, 0);
        foreach (var (said, correct) in Fixtures)
        {
            var mended = Mended(said, out var edits);
            (found, wanted) = (found + edits, wanted + (said == correct ? 0 : 1));
            right += edits > 0 && mended == correct ? edits : 0;
            if (edits > 0 && mended != correct)
                output.WriteLine($"wrong: {said} → {mended}");
            else if (edits == 0 && said != correct)
                output.WriteLine($"missed: {said}");
        }

        var precision = (double)right / found;
        output.WriteLine($"{Fixtures.Length} sentences, {wanted} with mistakes; {found} edits, {right} of them right: precision {precision:0.000}, recall {(double)right / wanted:0.000}");
        Assert.True(precision >= 0.97, $"Precision is {precision:0.000}.");
        Assert.True((double)right / wanted >= 0.7, "The rules find too little.");
    }

    [Fact]
    public void Correct_sentences_are_left_alone()
    {
        var touched = Fixtures.Where(each => each.Said == each.Right && Mended(each.Said, out var edits) is not null && edits > 0).Select(each => each.Said);

        Assert.True(Fixtures.Count(each => each.Said == each.Right) >= 100);
        Assert.Empty(touched);
    }

    [Theory]
    [InlineData("the the dog", "U:OTHER")]
    [InlineData("i have a apple", "R:DET")]
    [InlineData("he go to school", "R:VERB:SVA")]
    [InlineData("i didn't went", "R:VERB:FORM")]
    [InlineData("i have two brother", "R:NOUN:NUM")]
    public void Each_rule_names_its_category_as_errant_does(string said, string category) =>
        Assert.Equal(category, Assert.Single(GrammarRules.Find([.. said.Split(' ')])).Category);

    private static string Mended(string said, out int edits)
    {
        ImmutableArray<string> words = [.. said.Split(' ')];
        var found = GrammarRules.Find(words).ToList();
        edits = found.Count;
        var mended = new List<string>();
        for (var at = 0; at < words.Length;)
        {
            var edit = found.FirstOrDefault(each => each.From == at);
            mended.Add(edit?.Corrected ?? words[at]);
            at += edit?.Count ?? 1;
        }

        return string.Join(' ', mended);
    }
}
