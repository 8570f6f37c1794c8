using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.SurveyCto;

/// <summary>A SurveyCTO server: the section <c>SurveyCto</c>.</summary>
public sealed class SurveyCtoOptions : IValidatableObject
{
    /// <summary>Its address: <c>https://programme.surveycto.com</c>. User and password are sent nowhere else.</summary>
    [Required]
    public Uri? Server { get; set; }

    /// <summary>A user who may read the forms' data, and nothing more.</summary>
    [Required]
    public string User { get; set; } = "";

    /// <summary>The password; in no log and no message.</summary>
    [Required]
    public string Password { get; set; } = "";

    /// <summary>How the server wants to know who asks. Default Basic.</summary>
    [EnumDataType(typeof(SurveyCtoAuthentication))]
    public SurveyCtoAuthentication Authentication { get; set; } = SurveyCtoAuthentication.Basic;

    /// <summary>The wait when the server is busy with another request (409). Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan BusyWait { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a busy server is asked again. Default 10; 0 to 100.</summary>
    [Range(0, 100)]
    public int BusyTries { get; set; } = 10;

    /// <summary>How long the server may be silent. Default 5 min: it assembles large forms before it answers.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Server is { } server && !(server.IsAbsoluteUri && server.Scheme is ("http" or "https")))
            yield return new ValidationResult("SurveyCto:Server must be an http or https address.", [nameof(Server)]);
    }
}
