using LearningSessions.Grains.Imports.DeadLetters;
using LearningSessions.Grains.Imports.Tables;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>What a block of a file holds.</summary>
public sealed class ParsedBlock : IDisposable
{
    /// <summary>For each response or session row: learner, profile, and it, packed, one behind the other.</summary>
    public PackedWriter Packed { get; } = new(64 * 1024);

    /// <summary>What is to be kept, in order.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>Records that could not be used; lines are counted from the block's first.</summary>
    public List<DeadLetter> DeadLetters { get; } = [];

    /// <summary>What was counted in the block.</summary>
    public ImportCounts Counts { get; set; } = new();

    /// <summary>Records in the block.</summary>
    public long Records { get; set; }

    /// <summary>Lines in the block; of an array, its values.</summary>
    public long Lines { get; set; }

    /// <summary>Where the file stands behind the block.</summary>
    public long EndOffset { get; set; }

    /// <summary>How many bytes of the file itself were read by then.</summary>
    public long FileBytes { get; set; }

    /// <summary>Adds a lesson session.</summary>
    public void Add(LearnerSession session)
    {
        var start = Packed.Length;
        Packed.Utf8(session.Learner);
        var row = Packed.Length;
        session.WriteRow(Packed);
        Entries.Add(new(start, row - start, 0, Packed.Length - row));
    }

    /// <summary>Gives its responses their numbers in the import: those in the block and that of the event before it; null for none.</summary>
    public void NumberResponses(long? before)
    {
        foreach (var entry in Entries)
            PackedResponse.Number(Packed.Changeable[(entry.Start + entry.LearnerLength + entry.ProfileLength)..], before);
    }

    /// <inheritdoc />
    public void Dispose() => Packed.Dispose();

    /// <summary>Where a response or a row lies in <see cref="ParsedBlock.Packed"/>.</summary>
    /// <param name="Start">The learner's first byte.</param>
    /// <param name="LearnerLength">Bytes of the learner.</param>
    /// <param name="ProfileLength">Bytes of the profile behind it; 0 when the event tells none.</param>
    /// <param name="Length">Bytes of the packed response or row behind that.</param>
    public readonly record struct Entry(int Start, int LearnerLength, int ProfileLength, int Length)
    {
        /// <summary>Bytes in all.</summary>
        public int TotalLength => LearnerLength + ProfileLength + Length;
    }
}
