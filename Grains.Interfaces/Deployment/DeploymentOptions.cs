using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Interfaces.Deployment;

/// <summary>What holds for the whole deployment.</summary>
public sealed class DeploymentOptions : IValidatableObject
{
    /// <summary>IANA name of the zone in which days begin and end. Default UTC.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult($"'{TimeZone}' is no IANA time zone known here.", [nameof(TimeZone)]);
    }
}
