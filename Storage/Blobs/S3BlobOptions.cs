using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Storage.Blobs;

/// <summary>A bucket for blobs, on S3 or anything that speaks it (MinIO): the section <c>Blobs</c>.</summary>
public sealed class S3BlobOptions : IValidatableObject
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

    /// <summary>The bucket. Without one, blobs are files.</summary>
    [Required]
    public string Bucket { get; set; } = "";

    /// <summary>Whether the bucket is made at start when it is not there. Default no: most keys may not.</summary>
    public bool MakeBucket { get; set; }

    /// <summary>Whether the bucket stands in the path and not in the host's name, as MinIO wants it. Default true.</summary>
    public bool PathStyle { get; set; } = true;

    /// <summary>How long the service may be silent; 100 ms to 1 h, default 100 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ServiceUrl.Length > 0 && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return new ValidationResult("Blobs:ServiceUrl must be an http or https address.", [nameof(ServiceUrl)]);
        if (AccessKey.Length > 0 != SecretKey.Length > 0)
            yield return new ValidationResult("Blobs:AccessKey and Blobs:SecretKey go together.", [nameof(AccessKey)]);
    }
}
