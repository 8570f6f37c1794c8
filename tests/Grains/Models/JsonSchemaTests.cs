using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Models;

namespace LearningSessions.Grains.Tests.Models;

public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.Parse("verdict", """
        {
          "type": "object",
          "properties": {
            "score": { "type": ["integer", "null"], "minimum": 0, "maximum": 10 },
            "mood": { "type": "string", "enum": ["good", "bad"] },
            "notes": { "type": "array", "minItems": 1, "maxItems": 2, "items": { "type": "string", "minLength": 1, "maxLength": 3 } },
            "nested": { "type": "object", "properties": { "ok": { "type": "boolean" } }, "required": ["ok"], "additionalProperties": false }
          },
          "required": ["score", "mood", "notes", "nested"],
          "additionalProperties": false
        }
        """);

    [Theory]
    [InlineData("""{"score":10,"mood":"good","notes":["abc"],"nested":{"ok":true}}""")]
    [InlineData("""{"score":null,"mood":"bad","notes":["😀😀😀","b"],"nested":{"ok":false}}""")]
    public void What_fits_has_no_fault(string json) => Assert.Empty(Faults(json));

    [Theory]
    [InlineData("""[1]""", "The answer must be object.")]
    [InlineData("""{"score":11,"mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must have or be at most 10.")]
    [InlineData("""{"score":-1,"mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must have or be at least 0.")]
    [InlineData("""{"score":4.5,"mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must be integer or null.")]
    [InlineData("""{"score":5.0,"mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must be integer or null.")]
    [InlineData("""{"score":"4","mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must be integer or null.")]
    [InlineData("""{"score":1e999,"mood":"good","notes":["a"],"nested":{"ok":true}}""", "/score must be integer or null.")]
    [InlineData("""{"score":4,"mood":"fair","notes":["a"],"nested":{"ok":true}}""", "/mood must be one of [\"good\",\"bad\"].")]
    [InlineData("""{"score":4,"mood":"good","notes":[],"nested":{"ok":true}}""", "/notes must have or be at least 1 items.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a","b","c"],"nested":{"ok":true}}""", "/notes must have or be at most 2 items.")]
    [InlineData("""{"score":4,"mood":"good","notes":["abcd"],"nested":{"ok":true}}""", "/notes/0 must have or be at most 3 characters.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a",""],"nested":{"ok":true}}""", "/notes/1 must have or be at least 1 characters.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a"]}""", "The answer lacks the property 'nested'.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a"],"nested":{}}""", "/nested lacks the property 'ok'.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a"],"nested":{"ok":null}}""", "/nested/ok must be boolean.")]
    [InlineData("""{"score":4,"mood":"good","notes":["a"],"nested":{"ok":true},"Ana":1}""", "The answer has a property that is not among score, mood, notes, nested.")]
    public void What_does_not_fit_says_where_and_how(string json, string fault) => Assert.Equal(fault, Assert.Single(Faults(json)));

    [Theory]
    [InlineData("""{"type":"string","pattern":"a+"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[]}}}""")]
    [InlineData("""{"type":"array","items":{"type":"string","format":"date"}}""")]
    [InlineData("""{"type":"object","additionalProperties":true}""")]
    public void A_schema_that_asks_for_more_than_is_checked_is_refused(string schema) =>
        Assert.Throws<FormatException>(() => JsonSchema.Parse("more", schema));

    [Fact]
    public void Lengths_of_strings_are_left_out_of_what_is_sent_and_checked_all_the_same()
    {
        Assert.DoesNotContain("Length", Schema.LooseText, StringComparison.Ordinal);
        Assert.Contains("minItems", Schema.LooseText, StringComparison.Ordinal);
        Assert.Contains("maxLength", Schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_that_come_with_the_product_keep_to_what_strict_providers_take()
    {
        var names = typeof(ModelFeedbackWriter).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("schemas/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => AssertStrict(JsonDocument.Parse(JsonSchema.Embedded(typeof(ModelFeedbackWriter), name, "schema").Text).RootElement));
    }

    private static ImmutableArray<string> Faults(string json) => Schema.Faults(JsonDocument.Parse(json).RootElement);

    private static void AssertStrict(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items))
            AssertStrict(items);
        if (!schema.TryGetProperty("properties", out var properties))
            return;
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            properties.EnumerateObject().Select(property => property.Name).Order(),
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order());
        foreach (var property in properties.EnumerateObject())
            AssertStrict(property.Value);
    }
}
