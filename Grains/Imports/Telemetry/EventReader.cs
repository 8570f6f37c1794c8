using System.Text.Json;
using LearningSessions.Grains.Imports.Reading;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Reads the fields of one event; what is not of account is passed over without becoming anything.</summary>
/// <param name="texts">Takes the texts.</param>
internal readonly struct EventReader(EventTexts texts)
{
    // Each letter of "context" as \uXXXX.
    private const int LongestEscapedName = 42;

    /// <summary>Reads the value of a property of an event; the reader stands on the property's name.</summary>
    public void Read(ref Utf8JsonReader reader, ref TelemetryEvent found)
    {
        switch (NameLength(ref reader))
        {
            case 3 when reader.ValueTextEquals("eid"u8):
                reader.Read();
                found.HasEid = true;
                found.IsResponse = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("RESPONSE"u8);
                break;
            case 3 when reader.ValueTextEquals("ets"u8):
                reader.Read();
                found.At = Time(ref reader);
                break;
            case 3 when reader.ValueTextEquals("mid"u8):
                reader.Read();
                found.Mid = texts.Add(ref reader);
                break;
            case 5 when reader.ValueTextEquals("actor"u8):
                found.Actor = Id(ref reader);
                break;
            case 5 when reader.ValueTextEquals("edata"u8):
                Data(ref reader, ref found);
                break;
            case 7 when reader.ValueTextEquals("context"u8):
                Context(ref reader, ref found);
                break;
        }

        // On a value's beginning this passes the whole of it; on its end it does nothing.
        reader.Skip();
    }

    /// <summary>The length of the name the reader stands on; 0 when it is longer than any of account.</summary>
    private static int NameLength(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan.Length;
        Span<byte> name = stackalloc byte[LongestEscapedName];
        return reader.ValueSpan.Length > LongestEscapedName ? 0 : reader.CopyString(name);
    }

    /// <summary>Goes to the next property of the object whose beginning or last value the reader stands on.</summary>
    private static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static bool EntersObject(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    private static long? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return TimeText.FromNumber(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.String)
            return TimeText.Read(reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(Text(ref reader)) : reader.ValueSpan);
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        long? time = null;
        while (NextProperty(ref reader))
        {
            var isDate = reader.ValueTextEquals("$date"u8) || reader.ValueTextEquals("$numberLong"u8);
            reader.Read();
            if (isDate)
                time = Time(ref reader);
            reader.Skip();
        }

        return time;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException halfSurrogate)
        {
            throw new JsonException(halfSurrogate.Message, halfSurrogate);
        }
    }

    private EventTexts.Place Id(ref Utf8JsonReader reader)
    {
        EventTexts.Place id = default;
        if (!EntersObject(ref reader))
            return id;
        while (NextProperty(ref reader))
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                id = texts.Add(ref reader);
            reader.Skip();
        }

        return id;
    }

    private void Context(ref Utf8JsonReader reader, ref TelemetryEvent found)
    {
        if (!EntersObject(ref reader))
            return;
        while (NextProperty(ref reader))
        {
            var isData = reader.ValueTextEquals("cdata"u8);
            reader.Read();
            if (isData && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    Correlation(ref reader, ref found);
            }

            reader.Skip();
        }
    }

    private void Correlation(ref Utf8JsonReader reader, ref TelemetryEvent found)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        EventTexts.Place type = default, id = default;
        while (NextProperty(ref reader))
        {
            var (isType, isId) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("id"u8));
            reader.Read();
            if (isType)
                type = texts.Add(ref reader);
            else if (isId)
                id = texts.Add(ref reader);
            reader.Skip();
        }

        if (!id.IsEmpty && !type.IsEmpty)
            CorrelationRules.Note(texts[type], id, ref found);
    }

    private void Data(ref Utf8JsonReader reader, ref TelemetryEvent found)
    {
        if (!EntersObject(ref reader))
            return;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("target"u8))
            {
                Target(ref reader, ref found);
            }
            else if (reader.ValueTextEquals("values"u8))
            {
                reader.Read();
                ValueReader.Read(ref reader, texts, ref found);
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }
    }

    private void Target(ref Utf8JsonReader reader, ref TelemetryEvent found)
    {
        found.Target = Id(ref reader);
        if (reader.TokenType == JsonTokenType.String)
            found.Target = texts.Add(ref reader);
    }
}
