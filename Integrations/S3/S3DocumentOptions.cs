using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.S3;

/// <summary>Where documents lie in the bucket: the section <c>Documents</c>.</summary>
public sealed class S3DocumentOptions
{
    /// <summary>What their keys begin with; a slash at the end makes it a folder. Default <c>documents/</c>.</summary>
    [MaxLength(200)]
    public string Prefix { get; set; } = "documents/";
}
