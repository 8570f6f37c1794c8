using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.S3;

/// <summary>A bucket on S3 or anything that speaks it (MinIO): the section <c>S3</c>.</summary>
public sealed class S3Options : IValidatableObject
{
    /// <summary>The service's address; blank for Amazon's own, which <see cref="Region"/> then names.</summary>
    public string ServiceUrl { get; set; } = "";

    /// <summary>The access key; blank to take it from where the machine keeps it (environment, profile, role).</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>Its secret; in no log and no message.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>The region; others than Amazon mostly do not care. Default us-east-1.</summary>
    [Required]
    public string Region { get; set; } = "us-east-1";

    /// <summary>The bucket; it must exist.</summary>
    [Required]
    public string Bucket { get; set; } = "";

    /// <summary>Whether the bucket stands in the path and not in the host's name, as MinIO wants it. Default true.</summary>
    public bool PathStyle { get; set; } = true;

    /// <summary>How long nothing may move in a request. Default 100 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ServiceUrl.Length > 0 && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")))
            yield return new ValidationResult("S3:ServiceUrl must be an http or https address.", [nameof(ServiceUrl)]);
        if (AccessKey.Length > 0 != SecretKey.Length > 0)
            yield return new ValidationResult("S3:AccessKey and S3:SecretKey go together.", [nameof(AccessKey)]);
    }
}
