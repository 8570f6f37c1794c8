using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LearningSessions.Grains.Models;

/// <summary>Reads the JSON out of what a model said.</summary>
public static partial class AnswerRules
{
    /// <summary>The JSON value of an answer: all of it, or its first fenced block; null when there is none.</summary>
    public static JsonElement? Json(string answer) => Parse(answer) ?? (Fence().Match(answer) is { Success: true } fenced ? Parse(fenced.Groups[1].Value) : null);

    /// <summary>The value with each of its strings replaced.</summary>
    public static JsonElement MapStrings(JsonElement value, Func<string, string> map) =>
        JsonSerializer.SerializeToElement(Map(JsonNode.Parse(value.GetRawText()), map));

    private static JsonNode? Map(JsonNode? node, Func<string, string> map) => node switch
    {
        JsonObject each => new JsonObject(each.Select(property => KeyValuePair.Create(property.Key, Map(property.Value, map)))),
        JsonArray each => new JsonArray([.. each.Select(item => Map(item, map))]),
        JsonValue each when each.GetValueKind() == JsonValueKind.String => JsonValue.Create(map(each.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Trim(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return MapStrings(document.RootElement, text => text);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second: a string with half of a surrogate pair, which only shows when it is read.
            return null;
        }
    }

    [GeneratedRegex(@"```[A-Za-z]*[ \t\r]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
