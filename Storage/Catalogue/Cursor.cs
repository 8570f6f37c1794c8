using System.Buffers.Text;
using System.Text.Json;

namespace LearningSessions.Storage.Catalogue;

/// <summary>The sort key of a row, as opaque text for whoever asks for the rows behind it: base64url of a JSON array, the list's name first.</summary>
internal static class Cursor
{
    /// <summary>The cursor of a row.</summary>
    /// <param name="list">Which list.</param>
    /// <param name="key">Texts and whole numbers.</param>
    public static string Of(string list, params object[] key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<object[]>([list, .. key]));

    /// <summary>The sort key in a cursor.</summary>
    /// <param name="cursor">What <see cref="Of"/> gave.</param>
    /// <param name="list">The list it must be of.</param>
    /// <param name="types">The types of the key: string or long.</param>
    /// <exception cref="MalformedCursorException">It is not such a cursor.</exception>
    public static object[] Read(string cursor, string list, params ReadOnlySpan<Type> types)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
            if (parts is null || parts.Length != types.Length + 1 || parts[0].Deserialize<string>() != list)
                throw new MalformedCursorException(cursor);
            var key = new object[types.Length];
            for (var i = 0; i < key.Length; i++)
                key[i] = parts[i + 1].Deserialize(types[i]) ?? throw new MalformedCursorException(cursor);
            return key;
        }
        catch (Exception failure) when (failure is JsonException || (failure is FormatException and not MalformedCursorException))
        {
            throw new MalformedCursorException(cursor);
        }
    }
}
