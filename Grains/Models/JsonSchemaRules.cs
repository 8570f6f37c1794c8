using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LearningSessions.Grains.Models;

/// <summary>Checks values against the part of JSON Schema (2020-12) in use: type, enum, properties, required, additionalProperties (false),
/// items, minItems, maxItems, minimum, maximum, minLength, maxLength. An integer is written without fraction and fits 64 bits: 5.0 is none.</summary>
public static class JsonSchemaRules
{
    private const int MaxFaults = 10;
    private static readonly ImmutableHashSet<string> Keywords =
    [
        "type", "enum", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minimum", "maximum", "minLength",
        "maxLength", "title", "description", "$schema",
    ];

    /// <summary>Where and how a value does not fit; the first ten.</summary>
    public static ImmutableArray<string> Faults(JsonElement value, JsonElement schema) => [.. Check(value, schema, "").Take(MaxFaults)];

    /// <summary>Refuses a schema with other keywords.</summary>
    /// <exception cref="FormatException">It has one.</exception>
    public static void RequireKnownKeywords(JsonElement schema, string path)
    {
        foreach (var keyword in schema.EnumerateObject().Select(property => property.Name).Where(name => !Keywords.Contains(name)))
            throw new FormatException($"The schema's keyword '{keyword}' at '{path}/' is not checked here.");
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind != JsonValueKind.False)
            throw new FormatException($"additionalProperties at '{path}/' can only be false.");
        if (schema.TryGetProperty("items", out var items))
            RequireKnownKeywords(items, $"{path}/items");
        foreach (var property in PropertiesOf(schema))
            RequireKnownKeywords(property.Value, $"{path}/{property.Name}");
    }

    private static IEnumerable<string> Check(JsonElement value, JsonElement schema, string path)
    {
        var place = path.Length == 0 ? "The answer" : path;
        if (schema.TryGetProperty("type", out var type) && !IsOfType(value, type))
            return [$"{place} must be {string.Join(" or ", Options(type))}."];
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
            return [$"{place} must be one of {allowed.GetRawText()}."];
        return value.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(value, schema, path, place),
            JsonValueKind.Array => CheckArray(value, schema, path, place),
            JsonValueKind.String => CheckBounds(value.GetString()!.EnumerateRunes().Count(), schema, ("minLength", "maxLength"), place, " characters"),
            JsonValueKind.Number => CheckBounds(value.GetDouble(), schema, ("minimum", "maximum"), place, ""),
            _ => [],
        };
    }

    private static IEnumerable<string> CheckObject(JsonElement value, JsonElement schema, string path, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(each => each.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{place} lacks the property '{name}'.";
        }

        var known = PropertiesOf(schema).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        if (schema.TryGetProperty("additionalProperties", out _) && value.EnumerateObject().Any(property => !known.ContainsKey(property.Name)))
            yield return $"{place} has a property that is not among {string.Join(", ", known.Keys)}.";
        foreach (var property in value.EnumerateObject().Where(property => known.ContainsKey(property.Name)))
        {
            foreach (var fault in Check(property.Value, known[property.Name], $"{path}/{property.Name}"))
                yield return fault;
        }
    }

    private static IEnumerable<string> CheckArray(JsonElement value, JsonElement schema, string path, string place)
    {
        foreach (var fault in CheckBounds(value.GetArrayLength(), schema, ("minItems", "maxItems"), place, " items"))
            yield return fault;
        if (!schema.TryGetProperty("items", out var items))
            yield break;
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            foreach (var fault in Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}")))
                yield return fault;
        }
    }

    private static IEnumerable<string> CheckBounds(double measure, JsonElement schema, (string Least, string Most) keywords, string place, string unit)
    {
        if (schema.TryGetProperty(keywords.Least, out var least) && measure < least.GetDouble())
            yield return $"{place} must have or be at least {least.GetRawText()}{unit}.";
        if (schema.TryGetProperty(keywords.Most, out var most) && measure > most.GetDouble())
            yield return $"{place} must have or be at most {most.GetRawText()}{unit}.";
    }

    private static bool IsOfType(JsonElement value, JsonElement type) => Options(type).Any(option => value.ValueKind switch
    {
        JsonValueKind.Object => option == "object",
        JsonValueKind.Array => option == "array",
        JsonValueKind.String => option == "string",
        JsonValueKind.Number => option == "number" || (option == "integer" && value.TryGetInt64(out _)),
        JsonValueKind.True or JsonValueKind.False => option == "boolean",
        JsonValueKind.Null => option == "null",
        _ => false,
    });

    private static IEnumerable<string> Options(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!) : [type.GetString()!];

    private static JsonElement.ObjectEnumerator PropertiesOf(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default;
}
