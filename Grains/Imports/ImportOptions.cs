using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Imports;

/// <summary>What of telemetry is kept, and how much is done at once.</summary>
public sealed class ImportOptions
{
    /// <summary>Languages that are kept, in any case; one that ends in <c>-*</c> stands for all its regions. None
    /// stands for <see cref="UsualLanguages"/>.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>How much of a file is parsed at once; 64 KiB to 64 MiB.</summary>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int BlockBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>The longest record; what is longer ends the import.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxRecordBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>How much is sorted by learner before the first checkpoint; before each further one it may be four times as much.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int FirstCheckpointBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>The most that is sorted by learner before the learners get it; so much room, twice, is needed for scratch files.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int CheckpointBytes { get; set; } = 512 * 1024 * 1024;

    /// <summary>How much of what is sorted stays in memory; the rest waits in a scratch file. 64 bytes to 1 GiB.</summary>
    [Range(64, 1024 * 1024 * 1024)]
    public int SortBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many learners are written to at once; 1 to 4,096.</summary>
    [Range(1, 4096)]
    public int LearnersAtOnce { get; set; } = 128;

    /// <summary>The languages kept where none is named.</summary>
    public static IReadOnlyList<string> UsualLanguages { get; } = ["en", "eng", "english", "en-*"];
}
