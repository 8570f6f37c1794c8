using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Imports.Tables;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>Reads a file of conversations: JSON, a message or a whole conversation a record, or CSV, a message a row.</summary>
/// <param name="options">How much at once.</param>
/// <param name="chats">Who gets it.</param>
public sealed class ChatImport(ImportOptions options, ChatWriting chats)
{
    private const int MessagesAtOnce = 20_000;

    private readonly List<ChatRecord.Messages> taken = [];
    private readonly List<string> cells = [];
    private TableHeader? header;
    private int messages;

    /// <summary>Reads the file from where the attempt goes on to its end; all is durable when it returns.</summary>
    /// <exception cref="InvalidDataException">The header lacks a column.</exception>
    public async Task Run(ImportAttempt attempt, Stream file, CancellationToken cancel)
    {
        if (attempt.Reached.Header is { } known)
            header = new TableHeader(known);
        var framing = attempt.Reached.Framing ?? await FramingOf(file, cancel);
        await using var blocks = await RecordBlocks.Open(file, framing, options, attempt.Reached.Offset, cancel);
        while (await blocks.Next(cancel) is { } block)
        {
            using (block)
            using (var parsed = blocks.Framing == Framing.Rows ? Rows(block) : Values(block))
            {
                await attempt.Add(parsed, blocks.Framing);
                if (header is not null)
                    attempt.NoteHeader(header.Line);
            }

            if (messages >= MessagesAtOnce)
                await attempt.Commit(() => Give(cancel), cancel);
        }

        await attempt.Commit(() => Give(cancel), cancel);
    }

    private async Task Give(CancellationToken cancel)
    {
        await chats.Give(taken, cancel);
        taken.Clear();
        messages = 0;
    }

    // What begins with a brace or a bracket is JSON; how its records lie is found out later.
    private static async Task<Framing?> FramingOf(Stream file, CancellationToken cancel)
    {
        var beginning = new byte[2];
        var isGzip = await file.ReadAtLeastAsync(beginning, 2, throwOnEndOfStream: false, cancel) == 2 && beginning is [0x1F, 0x8B];
        file.Position = 0;
        await using var unzipped = isGzip ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
        var text = new byte[512];
        var length = await (unzipped ?? file).ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        var first = Encoding.UTF8.GetString(text, 0, length).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return first.Length > 0 && first[0] is not ('{' or '[') ? Framing.Rows : null;
    }

    private ParsedBlock Values(RecordBlock block)
    {
        var parsed = new ParsedBlock { EndOffset = block.EndOffset, FileBytes = block.FileBytes };
        if (block.Records is { } places)
        {
            foreach (var (start, length) in places)
                Take(block.Bytes.Slice(start, length), parsed);
            return parsed;
        }

        foreach (var line in block.Bytes.Split((byte)'\n'))
            Take(block.Bytes[line], parsed);
        // What stands behind the last line end is no line.
        if (block.Bytes.EndsWith("\n"u8))
            parsed.Lines--;
        return parsed;
    }

    private void Take(ReadOnlySpan<byte> record, ParsedBlock parsed)
    {
        parsed.Lines++;
        record = record.Trim(" \t\r\n"u8);
        if (record.IsEmpty)
            return;
        parsed.Records++;
        Take(ChatRecordRules.Read(record), record, parsed);
    }

    private ParsedBlock Rows(RecordBlock block)
    {
        var parsed = new ParsedBlock { EndOffset = block.EndOffset, FileBytes = block.FileBytes };
        var rest = block.Bytes;
        while (!rest.IsEmpty)
        {
            var row = CsvRow.Next(ref rest);
            parsed.Lines += row.Count((byte)'\n') + 1;
            if (row.Trim(" \t\r"u8).IsEmpty)
                continue;
            if (header is null)
            {
                header = new TableHeader(Encoding.UTF8.GetString(row));
                if (ChatRowRules.Fault(header) is { } fault)
                    throw new InvalidDataException(fault);
                continue;
            }

            parsed.Records++;
            Take(Read(row), row, parsed);
        }

        return parsed;
    }

    private ChatRecord Read(ReadOnlySpan<byte> row)
    {
        var fault = Utf8.IsValid(row) ? CsvRow.Read(row, cells) : "The row is not UTF-8.";
        return fault is null ? ChatRowRules.Read(header!, cells) : new ChatRecord.Malformed(fault);
    }

    private void Take(ChatRecord record, ReadOnlySpan<byte> text, ParsedBlock parsed)
    {
        var counts = parsed.Counts;
        switch (record)
        {
            case ChatRecord.Messages read:
                taken.Add(read);
                messages += read.Items.Length;
                parsed.Counts = counts with { Read = counts.Read + read.Items.Length, Kept = counts.Kept + read.Items.Length };
                break;
            case ChatRecord.Incomplete incomplete:
                parsed.DeadLetters.Add(new DeadLetter(parsed.Lines, incomplete.Reason, Encoding.UTF8.GetString(text), header?.Line));
                parsed.Counts = counts with { Read = counts.Read + 1, Incomplete = counts.Incomplete + 1 };
                break;
            case ChatRecord.Malformed malformed:
                parsed.DeadLetters.Add(new DeadLetter(parsed.Lines, malformed.Reason, Encoding.UTF8.GetString(text), header?.Line));
                parsed.Counts = counts with { Malformed = counts.Malformed + 1 };
                break;
            default:
                throw new InvalidOperationException($"Unknown record {record}.");
        }
    }
}
