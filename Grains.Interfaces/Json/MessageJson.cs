using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Json;

/// <summary>How contracts and states are written as JSON: over HTTP, in storage and between actors in tests.</summary>
public static class MessageJson
{
    /// <summary>camelCase names, enums as camelCase strings, nulls left out.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets the same rules on options that another component owns.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
