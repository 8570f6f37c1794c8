using LearningSessions.Api.Pages.Prompts;

namespace LearningSessions.Pages.Tests.Prompts;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", " a| b| c")]
    [InlineData("a\nb\nc", "a\nx\nc", " a|-b|+x| c")]
    [InlineData("a\nc", "a\nb\nc", " a|+b| c")]
    [InlineData("a\nb\nc", "c", "-a|-b| c")]
    [InlineData("a\nb\nc\nd", "b\nx\nd\ne", "-a| b|-c|+x| d|+e")]
    [InlineData("a\na", "a", " a|-a")]
    [InlineData("a\r\nb", "a\nb", " a| b")]
    [InlineData("", "a", "-|+a")]
    public void Lines_stay_come_and_go(string before, string after, string expected) => Assert.Equal(expected, Text(before, after));

    [Fact]
    public void Both_texts_can_be_put_together_again_also_where_they_are_too_long_to_be_compared()
    {
        var random = new Random(7);
        foreach (var lines in (int[])[3, 40, 3_000])
        {
            var before = string.Join('\n', Enumerable.Range(0, lines).Select(_ => random.Next(lines < 100 ? 5 : 5_000)));
            var after = string.Join('\n', Enumerable.Range(0, lines).Select(_ => random.Next(lines < 100 ? 5 : 5_000)));
            var diff = TextDiff.Of(before, after);
            Assert.Equal(before, string.Join('\n', diff.Where(line => line.Kind != DiffKind.Added).Select(line => line.Text)));
            Assert.Equal(after, string.Join('\n', diff.Where(line => line.Kind != DiffKind.Removed).Select(line => line.Text)));
        }
    }

    private static string Text(string before, string after) => string.Join('|', TextDiff.Of(before, after).Select(line => line.Kind switch
    {
        DiffKind.Added => "+",
        DiffKind.Removed => "-",
        _ => " ",
    } + line.Text));
}
