using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Tests.Models;

public sealed class AnswerRulesTests
{
    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("\n  {\"a\":1}  \n")]
    [InlineData("```json\n{\"a\":1}\n```")]
    [InlineData("```\n{\"a\":1}\n```")]
    [InlineData("```JSON\r\n{\"a\":1}\r\n```\n")]
    [InlineData("Here it is:\n```json\n{\"a\":1}\n```\nAnything else?")]
    public void Json_is_found_alone_or_fenced(string answer) => Assert.Equal(1, AnswerRules.Json(answer)?.GetProperty("a").GetInt32());

    [Theory]
    [InlineData("")]
    [InlineData("I would give it a 7.")]
    [InlineData("""{"a":1""")]
    [InlineData("```json\n{\"a\":1")]
    [InlineData("""{"a":1} {"a":2}""")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    public void Prose_and_broken_json_are_none(string answer) => Assert.Null(AnswerRules.Json(answer));

    [Fact]
    public void Strings_are_replaced_wherever_they_stand_and_nothing_else()
    {
        var value = AnswerRules.Json("""{"x":["x",{"y":"x"}],"n":1.50,"b":true,"z":null}""")!.Value;

        Assert.Equal("""{"x":["\u0022",{"y":"\u0022"}],"n":1.50,"b":true,"z":null}""", AnswerRules.MapStrings(value, _ => "\"").GetRawText());
    }
}
