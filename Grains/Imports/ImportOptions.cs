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

    /// <summary>How much is given to the learners after the first checkpoint; each further one may hold four times as much.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int FirstCheckpointBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>The most that is held in memory for the learners before they get it.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int CheckpointBytes { get; set; } = 24 * 1024 * 1024;

    /// <summary>How many learners are written to at once; 1 to 4,096.</summary>
    [Range(1, 4096)]
    public int LearnersAtOnce { get; set; } = 256;

    /// <summary>The languages kept where none is named.</summary>
    public static IReadOnlyList<string> UsualLanguages { get; } = ["en", "eng", "english", "en-*"];
}
