using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Clips;

/// <summary>Where clips lie on this machine.</summary>
public sealed class FolderClipOptions
{
    /// <summary>The folder below which a link is a relative path. In a cluster all silos must share it.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
