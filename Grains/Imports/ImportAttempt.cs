using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Grains.Imports;

/// <summary>One attempt of an import: what is read so far, and how it becomes durable.</summary>
/// <param name="import">The import.</param>
/// <param name="from">Where it goes on.</param>
/// <param name="length">The file's length.</param>
/// <param name="work">The import's grain.</param>
/// <param name="blobs">Where dead letters go.</param>
/// <param name="time">Measures.</param>
public sealed class ImportAttempt(Import import, ImportCheckpoint from, long length, IImportWork work, IBlobStore blobs, TimeProvider time)
{
    private readonly long before = from.Counts.Read;
    private readonly long begun = time.GetTimestamp();
    private readonly List<DeadLetter> letters = [];
    private long committing = from.Offset;
    private long reported = time.GetTimestamp();

    /// <summary>The import.</summary>
    public Import Import => import;

    /// <summary>What is read so far; durable once it was committed.</summary>
    public ImportCheckpoint Reached { get; private set; } = from;

    /// <summary>How far it is.</summary>
    public ImportProgress Progress => ProgressAt(Reached);

    /// <summary>Bytes (decompressed) that were read since the last commit began.</summary>
    public long ReadSinceCommit => Reached.Offset - committing;

    /// <summary>How long the dead letters are that wait for the next commit, about.</summary>
    public long LetterBytes { get; private set; }

    /// <summary>Adds what a block holds.</summary>
    /// <param name="block">The block.</param>
    /// <param name="framing">How the records lie.</param>
    public async Task Add(ParsedBlock block, Framing framing)
    {
        letters.AddRange(block.DeadLetters.Select(letter => letter with { Line = letter.Line + Reached.Lines }));
        LetterBytes += block.DeadLetters.Sum(letter => (long)letter.Record.Length);
        Reached = Reached with
        {
            Offset = block.EndOffset,
            FileBytes = block.FileBytes,
            Lines = Reached.Lines + block.Lines,
            Records = Reached.Records + block.Records,
            Framing = framing,
            Counts = Sum(Reached.Counts, block.Counts),
            DeadLetters = Reached.DeadLetters + block.DeadLetters.Count,
        };
        if (time.GetElapsedTime(reported) < TimeSpan.FromSeconds(0.5))
            return;
        reported = time.GetTimestamp();
        await work.Report(import.Work.Attempt, Progress);
    }

    /// <summary>Notes the header of a CSV file.</summary>
    public void NoteHeader(string header) => Reached = Reached with { Header = header };

    /// <summary>Makes all durable that is read so far.</summary>
    /// <param name="give">Gives the learners what is theirs.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Ends when it is durable; more can be read meanwhile.</returns>
    /// <exception cref="OperationCanceledException">Another attempt has begun.</exception>
    public Task Commit(Func<Task> give, CancellationToken cancel)
    {
        DeadLetter[] dead = [.. letters];
        letters.Clear();
        (LetterBytes, committing) = (0, Reached.Offset);
        if (dead.Length > 0)
            Reached = Reached with { DeadLetterParts = Reached.DeadLetterParts + 1 };
        return Commit(Reached, dead, give, cancel);
    }

    private async Task Commit(ImportCheckpoint checkpoint, DeadLetter[] dead, Func<Task> give, CancellationToken cancel)
    {
        if (dead.Length > 0)
            await DeadLetterBlobs.Write(blobs, import.Id, checkpoint.DeadLetterParts, dead, cancel);
        await give();
        if (!await work.Reached(import.Work.Attempt, checkpoint, ProgressAt(checkpoint)))
            throw new OperationCanceledException("Another attempt of the import has begun.");
    }

    private ImportProgress ProgressAt(ImportCheckpoint checkpoint) => new()
    {
        Bytes = checkpoint.FileBytes,
        Length = length,
        Records = checkpoint.Records,
        PerSecond = Math.Round((checkpoint.Counts.Read - before) / Math.Max(time.GetElapsedTime(begun).TotalSeconds, 0.001)),
        Counts = checkpoint.Counts,
    };

    private static ImportCounts Sum(ImportCounts a, ImportCounts b) => a with
    {
        Read = a.Read + b.Read,
        Malformed = a.Malformed + b.Malformed,
        OtherEid = a.OtherEid + b.OtherEid,
        OtherLanguage = a.OtherLanguage + b.OtherLanguage,
        Incomplete = a.Incomplete + b.Incomplete,
        Kept = a.Kept + b.Kept,
        NotSelected = a.NotSelected + b.NotSelected,
    };
}
