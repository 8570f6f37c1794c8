using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Disk;

/// <summary>Where documents lie.</summary>
public sealed class DiskDocumentOptions
{
    /// <summary>The folder that holds a folder for each tutor; made when missing.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
