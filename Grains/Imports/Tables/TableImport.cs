using System.Text;
using System.Text.Unicode;
using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;

namespace LearningSessions.Grains.Imports.Tables;

/// <summary>Reads a CSV file: lesson sessions for the learners, or metrics of clips.</summary>
/// <param name="options">How much at once.</param>
/// <param name="learners">Who gets it.</param>
/// <param name="clips">Where metrics go.</param>
/// <param name="selected">Of which learners.</param>
/// <param name="time">Now.</param>
public sealed class TableImport(ImportOptions options, LearnerWriting learners, IClipMetricsStore clips, SelectedLearners selected, TimeProvider time)
{
    private const int ClipsAtOnce = 50_000;

    private readonly CheckpointPace pace = new(options);
    private readonly List<ClipMetrics> metrics = [];
    private readonly List<string> cells = [];
    private TableHeader? header;

    /// <summary>Reads the file from where the attempt goes on to its end; all is durable when it returns.</summary>
    /// <exception cref="InvalidDataException">The header lacks a column.</exception>
    public async Task Run(ImportAttempt attempt, Stream file, CancellationToken cancel)
    {
        var kind = attempt.Import.Submission.Kind;
        if (attempt.Reached.Header is { } known)
            header = new TableHeader(known);
        await using var blocks = await RecordBlocks.Open(file, Framing.Rows, options, attempt.Reached.Offset, cancel);
        for (var isEnd = false; !isEnd;)
        {
            await using var sort = learners.Sort();
            isEnd = await Read(attempt, kind, blocks, sort, cancel);
            await attempt.Commit(() => Give(attempt.Import.Id, sort, cancel), cancel);
        }
    }

    /// <summary>Reads up to the next checkpoint.</summary>
    /// <returns>Whether it is the last.</returns>
    private async Task<bool> Read(ImportAttempt attempt, ImportKind kind, RecordBlocks blocks, LearnerSort sort, CancellationToken cancel)
    {
        while (await blocks.Next(cancel) is { } block)
        {
            using (block)
            using (var parsed = Parse(kind, block, attempt.Reached.Records))
            {
                await sort.Add(parsed, cancel);
                await attempt.Add(parsed, Framing.Rows);
                if (header is not null)
                    attempt.NoteHeader(header.Line);
            }

            if (pace.IsDue(sort.Bytes, attempt.ReadSinceCommit, attempt.LetterBytes) || metrics.Count >= ClipsAtOnce)
                return false;
        }

        return true;
    }

    private async Task Give(ImportId import, LearnerSort sort, CancellationToken cancel)
    {
        await learners.GiveSessions(import, sort, cancel);
        if (metrics.Count == 0)
            return;
        await clips.Put(metrics, cancel);
        await learners.Tell([.. metrics.Select(each => each.Link)], cancel);
        metrics.Clear();
    }

    private ParsedBlock Parse(ImportKind kind, RecordBlock block, long before)
    {
        var parsed = new ParsedBlock { EndOffset = block.EndOffset, FileBytes = block.FileBytes };
        var counts = new ImportCounts();
        var rest = block.Bytes;
        while (!rest.IsEmpty)
        {
            var row = CsvRow.Next(ref rest);
            parsed.Lines += row.Count((byte)'\n');
            parsed.Lines++;
            if (row.Trim(" \t\r"u8).IsEmpty)
                continue;
            if (header is null)
            {
                header = Header(kind, row);
                continue;
            }

            parsed.Records++;
            counts = Take(Read(kind, row, before + parsed.Records), counts, parsed, row);
        }

        parsed.Counts = counts;
        return parsed;
    }

    private static TableHeader Header(ImportKind kind, ReadOnlySpan<byte> row)
    {
        var header = new TableHeader(Encoding.UTF8.GetString(row));
        return TableRules.Fault(kind, header) is { } fault ? throw new InvalidDataException(fault) : header;
    }

    private ParsedRow Read(ImportKind kind, ReadOnlySpan<byte> row, long number)
    {
        var fault = Utf8.IsValid(row) ? CsvRow.Read(row, cells) : "The row is not UTF-8.";
        return fault is null ? TableRules.Read(kind, header!, cells, number, time.GetUtcNow()) : new ParsedRow.Malformed(fault);
    }

    private ImportCounts Take(ParsedRow row, ImportCounts counts, ParsedBlock parsed, ReadOnlySpan<byte> text)
    {
        switch (row)
        {
            case ParsedRow.Session session when !selected.Takes(Encoding.UTF8.GetBytes(session.Row.Learner)):
                return counts with { Read = counts.Read + 1, NotSelected = counts.NotSelected + 1 };
            case ParsedRow.Session session:
                parsed.Add(session.Row);
                return counts with { Read = counts.Read + 1, Kept = counts.Kept + 1 };
            case ParsedRow.Clip clip:
                metrics.Add(clip.Metrics);
                return counts with { Read = counts.Read + 1, Kept = counts.Kept + 1 };
            case ParsedRow.Incomplete incomplete:
                parsed.DeadLetters.Add(new DeadLetter(parsed.Lines, incomplete.Reason, Encoding.UTF8.GetString(text), header!.Line));
                return counts with { Read = counts.Read + 1, Incomplete = counts.Incomplete + 1 };
            case ParsedRow.Malformed malformed:
                parsed.DeadLetters.Add(new DeadLetter(parsed.Lines, malformed.Reason, Encoding.UTF8.GetString(text), header!.Line));
                return counts with { Malformed = counts.Malformed + 1 };
            default:
                throw new InvalidOperationException($"Unknown row {row}.");
        }
    }
}
