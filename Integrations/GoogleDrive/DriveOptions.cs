using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>A folder on Google Drive: the section <c>GoogleDrive</c>.</summary>
public sealed class DriveOptions : IValidatableObject
{
    /// <summary>The unit of resumable uploads.</summary>
    internal const int Unit = 256 * 1024;

    /// <summary>The API's address. Default <c>https://www.googleapis.com</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://www.googleapis.com");

    /// <summary>The file with the account's credentials, as Google gives it: a service account, or an authorised user.</summary>
    [Required]
    public string CredentialsFile { get; set; } = "";

    /// <summary>The id of the folder that holds a folder for each tutor. It must be shared with the account; for a service account it must lie on a
    /// shared drive, since such accounts own no storage.</summary>
    [Required]
    public string RootFolder { get; set; } = "";

    /// <summary>Files up to this size go in one request. Default 5 MB, the API's limit.</summary>
    [Range(0, 5_000_000)]
    public long MultipartBytes { get; set; } = 5_000_000;

    /// <summary>Larger files go in pieces of this size, a multiple of 256 KiB. Default 8 MiB.</summary>
    [Range(Unit, 256 * Unit)]
    public int ChunkBytes { get; set; } = 32 * Unit;

    /// <summary>How long an answer may take, the sending of a piece included. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("GoogleDrive:Endpoint must be an http or https address.", [nameof(Endpoint)]);
        if (ChunkBytes % Unit != 0)
            yield return new ValidationResult("GoogleDrive:ChunkBytes must be a multiple of 256 KiB.", [nameof(ChunkBytes)]);
        if (CredentialsFile.Length > 0 && !File.Exists(CredentialsFile))
            yield return new ValidationResult($"GoogleDrive:CredentialsFile: there is no file {CredentialsFile}.", [nameof(CredentialsFile)]);
    }
}
