using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningSessions.Grains.Models;

/// <summary>What a model's answer must fit: the part of JSON Schema that <see cref="JsonSchemaRules"/> checks, and nothing else, so that no
/// keyword is silently ignored.</summary>
public sealed class JsonSchema
{
    private readonly JsonElement root;

    private JsonSchema(string name, JsonElement root)
    {
        Name = name;
        Text = JsonSerializer.Serialize(root);
        this.root = JsonElement.Parse(Text);
        LooseText = WithoutLengths(root);
    }

    /// <summary>Letters, digits, _ and -; at most 64.</summary>
    public string Name { get; }

    /// <summary>The schema as JSON.</summary>
    public string Text { get; }

    /// <summary>The schema without the lengths of strings: providers that hold a model to a schema refuse these (OpenAI, "Structured outputs,
    /// supported schemas"). The answer is checked against the whole schema all the same.</summary>
    public string LooseText { get; }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="FormatException">It uses a keyword that is not checked.</exception>
    public static JsonSchema Parse(string name, string text)
    {
        using var document = JsonDocument.Parse(text);
        JsonSchemaRules.RequireKnownKeywords(document.RootElement, "");
        return new JsonSchema(name, document.RootElement);
    }

    /// <summary>Reads a schema that an assembly holds as a resource.</summary>
    public static JsonSchema Embedded(Type owner, string resource, string name)
    {
        using var reader = new StreamReader(owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no resource {resource}."));
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Where and how a value does not fit; none when it does. No fault repeats what the value holds.</summary>
    public ImmutableArray<string> Faults(JsonElement value) => JsonSchemaRules.Faults(value, root);

    private static string WithoutLengths(JsonElement schema)
    {
        var copy = JsonNode.Parse(JsonSerializer.Serialize(schema))!;
        Strip(copy);
        return copy.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return;
        schema.Remove("minLength");
        schema.Remove("maxLength");
        Strip(schema["items"]);
        foreach (var (_, property) in schema["properties"] as JsonObject ?? [])
            Strip(property);
    }
}
