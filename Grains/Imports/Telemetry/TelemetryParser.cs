using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Telemetry;

/// <summary>Reads a block of telemetry. One is used by one thread at a time.</summary>
/// <param name="languages">Which responses are kept.</param>
/// <param name="selected">Of which learners.</param>
public sealed class TelemetryParser(KeptLanguages languages, SelectedLearners selected) : IDisposable
{
    private const int MaxDepth = 256;

    private readonly EventTexts texts = new();
    private readonly PackedWriter content = new();
    private ParsedBlock block = new();
    private long read, malformed, otherEid, otherLanguage, incomplete, notSelected;

    /// <summary>Reads the records of a block.</summary>
    public ParsedBlock Parse(ReadOnlySpan<byte> bytes, List<(int Start, int Length)>? records)
    {
        block = new ParsedBlock();
        (read, malformed, otherEid, otherLanguage, incomplete, notSelected) = (0, 0, 0, 0, 0, 0);
        if (records is null)
            Lines(bytes);
        else
            foreach (var (start, length) in records)
                Line(bytes.Slice(start, length));
        block.Counts = new()
        {
            Read = read,
            Malformed = malformed,
            OtherEid = otherEid,
            OtherLanguage = otherLanguage,
            Incomplete = incomplete,
            NotSelected = notSelected,
        };
        return block;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        texts.Dispose();
        content.Dispose();
    }

    private void Lines(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            Line(end < 0 ? bytes : bytes[..end]);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        block.Lines++;
        var record = line.Trim(" \t\r\n"u8);
        if (record.IsEmpty)
            return;
        block.Records++;
        var before = (read, otherEid, otherLanguage, incomplete, notSelected, block.Entries.Count, block.DeadLetters.Count, block.Packed.Length);
        if (Fault(record) is not { } fault)
            return;
        (read, otherEid, otherLanguage, incomplete, notSelected, var entries, var letters, block.Packed.Length) = before;
        block.Entries.RemoveRange(entries, block.Entries.Count - entries);
        block.DeadLetters.RemoveRange(letters, block.DeadLetters.Count - letters);
        malformed++;
        Keep(record, fault);
    }

    private string? Fault(ReadOnlySpan<byte> record)
    {
        if (!Utf8.IsValid(record))
            return "The record is not UTF-8.";
        try
        {
            var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                reader.Read();
                return "The record is no object.";
            }

            Object(ref reader, record, isRecord: true);
            reader.Read();
            return null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The reader calls half of a surrogate pair in an escaped name an invalid operation.
            return $"The record is no JSON: {failure.Message}";
        }
    }

    /// <summary>Reads an event, or a wrapper with its events.</summary>
    private void Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> record, bool isRecord)
    {
        texts.Clear();
        var (found, isWrapper, start) = (default(TelemetryEvent), false, (int)reader.TokenStartIndex);
        var events = new EventReader(texts);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (isWrapper || (found.HasEid && !found.IsResponse))
            {
                reader.Skip();
            }
            else if (isRecord && !found.HasEid && reader.ValueTextEquals("events"u8))
            {
                reader.Read();
                isWrapper = Events(ref reader, record);
                reader.Skip();
            }
            else
            {
                events.Read(ref reader, ref found);
            }
        }

        if (!isWrapper)
            Take(in found, record, record[start..(int)reader.BytesConsumed]);
    }

    private bool Events(ref Utf8JsonReader reader, ReadOnlySpan<byte> record)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            Object(ref reader, record, isRecord: false);
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                Object(ref reader, record, isRecord: false);
            else
                throw new JsonException("One of its events is no object.");
        }

        return true;
    }

    private void Take(in TelemetryEvent found, ReadOnlySpan<byte> record, ReadOnlySpan<byte> text)
    {
        read++;
        if (!found.IsResponse)
        {
            otherEid++;
        }
        else if (!languages.Keeps(texts[found.Language]))
        {
            otherLanguage++;
        }
        else if (found.Learner.IsEmpty || found.At is null)
        {
            incomplete++;
            Keep(text, found.Learner.IsEmpty ? "No user is named." : "No readable time (ets).");
        }
        else if (!selected.Takes(texts[found.Learner], texts[found.School], texts[found.SchoolCode], texts[found.Level]))
        {
            notSelected++;
        }
        else
        {
            Pack(in found, record);
        }
    }

    private void Pack(in TelemetryEvent found, ReadOnlySpan<byte> record)
    {
        var packed = block.Packed;
        var start = packed.Length;
        packed.Bytes(texts[found.Learner]);
        var profile = packed.Length;
        if (!found.School.IsEmpty || !found.SchoolCode.IsEmpty || !found.Level.IsEmpty)
        {
            packed.Text(texts[found.School]);
            packed.Text(texts[found.SchoolCode]);
            packed.Text(texts[found.Level]);
        }

        var response = PackedResponse.Begin(packed, read, found.At!.Value, KeyOf(in found, record));
        packed.DecimalNumber(found.Accuracy);
        packed.Text(texts[found.Target]);
        packed.Text(texts[found.Mid]);
        packed.Text(texts[found.Original]);
        packed.Text(texts[found.Response]);
        packed.DecimalNumber(found.Duration);
        PackedResponse.End(packed, response);
        block.Entries.Add(new(start, profile - start, response - profile, packed.Length - response));
    }

    private UInt128 KeyOf(in TelemetryEvent found, ReadOnlySpan<byte> record)
    {
        if (!found.Mid.IsEmpty)
            return Fingerprint128.Of(texts[found.Mid], 1);
        content.Length = 0;
        content.Fixed(found.At!.Value);
        content.Text(texts[found.Target]);
        if (found.ValuesLength > 0)
            ValueReader.WriteTokens(record.Slice(found.ValuesStart, found.ValuesLength), content);
        return Fingerprint128.Of(content.Written, 2);
    }

    private void Keep(ReadOnlySpan<byte> record, string reason) =>
        block.DeadLetters.Add(new DeadLetter(block.Lines, reason, Encoding.UTF8.GetString(record)));
}
