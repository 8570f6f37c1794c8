using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Storage;

/// <summary>Where everything is kept, and how.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>The folder of the database and the blobs; made when missing. One process at a time uses it.</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataFolder { get; set; } = "data";

    /// <summary>The most writes that share one commit; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int MaxWritesPerCommit { get; set; } = 1_000;

    /// <summary>A database of up to this size is checked throughout at start, some 0.5 s for each 100 MB; of a larger one, only the header,
    /// the schema and the beginning of each table. In megabytes.</summary>
    [Range(0, 1_000_000)]
    public int FullCheckUpToMegabytes { get; set; } = 256;
}
