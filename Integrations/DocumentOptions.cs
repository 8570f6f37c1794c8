using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations;

/// <summary>Where documents are kept: the section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary><c>disk</c> (default), <c>s3</c> or <c>drive</c>.</summary>
    [AllowedValues("disk", "s3", "drive", ErrorMessage = "Documents:Store must be disk, s3 or drive.")]
    public string Store { get; set; } = "disk";
}
