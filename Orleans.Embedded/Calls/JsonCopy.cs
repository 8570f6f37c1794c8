using System.Text.Json;

namespace Orleans.Embedded.Calls;

/// <summary>Copies a message through JSON, so that in tests nobody leans on a shared reference.</summary>
internal static class JsonCopy
{
    public static T Of<T>(T value, JsonSerializerOptions json) =>
        value is null or Runtime.IAddressable || typeof(T).IsAssignableTo(typeof(Runtime.IAddressable))
            ? value
            : JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, json), json)!;
}
