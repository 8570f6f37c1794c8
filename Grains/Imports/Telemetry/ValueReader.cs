using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Reads the values of a response: objects of one key each.</summary>
internal static class ValueReader
{
    /// <summary>Reads them; the reader stands on their beginning and goes to their end.</summary>
    public static void Read(ref Utf8JsonReader reader, EventTexts texts, ref TelemetryEvent found)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Value(ref reader, texts, ref found);
        }
        else
        {
            Value(ref reader, texts, ref found);
        }

        (found.ValuesStart, found.ValuesLength) = (start, (int)reader.BytesConsumed - start);
    }

    /// <summary>The values without the space between them.</summary>
    public static void WriteTokens(ReadOnlySpan<byte> values, PackedWriter writer)
    {
        var reader = new Utf8JsonReader(values);
        while (reader.Read())
        {
            writer.Number((ulong)reader.TokenType);
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String or JsonTokenType.Number)
                writer.Text(reader.ValueSpan);
        }
    }

    private static void Value(ref Utf8JsonReader reader, EventTexts texts, ref TelemetryEvent found)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("accuracy_percentage"u8))
                Number(ref reader, ref found.Accuracy);
            else if (reader.ValueTextEquals("original_text"u8))
                Text(ref reader, texts, ref found.Original);
            else if (reader.ValueTextEquals("response_text"u8))
                Text(ref reader, texts, ref found.Response);
            else if (reader.ValueTextEquals("duration"u8))
                Number(ref reader, ref found.Duration);
            else
                reader.Read();
            reader.Skip();
        }
    }

    private static void Text(ref Utf8JsonReader reader, EventTexts texts, ref EventTexts.Place place)
    {
        reader.Read();
        if (place.IsEmpty)
            place = texts.Add(ref reader);
    }

    private static void Number(ref Utf8JsonReader reader, ref decimal? number)
    {
        reader.Read();
        if (number is null && reader.TokenType is JsonTokenType.Number or JsonTokenType.String && !reader.ValueIsEscaped
            && decimal.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            number = value;
    }
}
