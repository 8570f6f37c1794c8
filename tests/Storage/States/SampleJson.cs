using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LearningSessions.Grains.Interfaces.Json;

namespace LearningSessions.Storage.Tests.States;

/// <summary>JSON of a type in which every member has a value, made from the type's contract.</summary>
internal static class SampleJson
{
    private const int Deepest = 12;
    private static readonly JsonSerializerOptions Indented = new(MessageJson.Options) { WriteIndented = true };

    private static readonly Dictionary<Type, Func<JsonNode>> Plain = new()
    {
        [typeof(string)] = () => "text",
        [typeof(bool)] = () => true,
        [typeof(int)] = () => 3,
        [typeof(long)] = () => 4L,
        [typeof(uint)] = () => 5,
        [typeof(float)] = () => 0.5,
        [typeof(double)] = () => 0.25,
        [typeof(decimal)] = () => 1.75m,
        [typeof(char)] = () => "c",
        [typeof(Guid)] = () => "6f1c0cbe-54a4-4c27-9b7e-6f1e2a8f3c55",
        [typeof(DateTimeOffset)] = () => "2026-11-21T10:30:00+00:00",
        [typeof(DateOnly)] = () => "2026-11-21",
        [typeof(TimeOnly)] = () => "10:30:00",
        [typeof(TimeSpan)] = () => "00:01:30",
        [typeof(Uri)] = () => "https://example.org/",
        [typeof(byte[])] = () => "AQID",
        [typeof(JsonElement)] = () => new JsonObject { ["text"] = 1 },
    };

    /// <summary>A sample as it is stored.</summary>
    public static string Of(Type type)
    {
        var value = JsonSerializer.Deserialize(Node(type, 0), type, MessageJson.Options);
        return JsonSerializer.Serialize(value, type, Indented) + "\n";
    }

    private static JsonNode? Node(Type type, int depth)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > Deepest)
            return null;
        if (Plain.TryGetValue(known, out var make))
            return make();
        if (known.IsEnum)
            return JsonSerializer.SerializeToNode(Enum.GetValues(known).GetValue(Enum.GetValues(known).Length - 1), known, MessageJson.Options);
        var contract = MessageJson.Options.GetTypeInfo(known);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => Members(contract, depth),
            JsonTypeInfoKind.Enumerable => new JsonArray(Node(contract.ElementType!, depth + 1)),
            JsonTypeInfoKind.Dictionary => new JsonObject { [Key(contract.KeyType!)] = Node(contract.ElementType!, depth + 1) },
            // A typed id: text in JSON.
            _ => "text",
        };
    }

    private static JsonObject Members(JsonTypeInfo contract, int depth)
    {
        var members = new JsonObject();
        foreach (var member in contract.Properties.Where(each => each.Set is not null || each.AssociatedParameter is not null))
            members[member.Name] = Node(member.PropertyType, depth + 1);
        return members;
    }

    private static string Key(Type type) => Node(type, 0) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var value => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
