using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Storage.Curriculum;

/// <summary>Where the curriculum comes from.</summary>
public sealed class CurriculumOptions
{
    /// <summary>A folder of Markdown files (*.md, also in folders below). Left out: the folder <c>curriculum</c> in the data folder, where there is one.</summary>
    public string? Folder { get; set; }

    /// <summary>A larger file is left out; in kilobytes, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxFileKilobytes { get; set; } = 1_000;
}
