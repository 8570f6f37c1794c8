using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports;

/// <summary>What a block of telemetry holds.</summary>
public sealed class ParsedBlock : IDisposable
{
    /// <summary>For each response: learner, profile, packed response, one behind the other.</summary>
    public PackedWriter Packed { get; } = new(64 * 1024);

    /// <summary>The responses to be kept, in order.</summary>
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

    /// <inheritdoc />
    public void Dispose() => Packed.Dispose();

    /// <summary>Where one response lies in <see cref="ParsedBlock.Packed"/>.</summary>
    /// <param name="Start">The learner's first byte.</param>
    /// <param name="LearnerLength">Bytes of the learner.</param>
    /// <param name="ProfileLength">Bytes of the profile behind it; 0 when the event tells none.</param>
    /// <param name="Length">Bytes of the packed response behind that.</param>
    public readonly record struct Entry(int Start, int LearnerLength, int ProfileLength, int Length);
}
