using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>The endpoints that speak OpenAI's <c>/v1/audio/transcriptions</c>: the section <c>Transcription:{name}</c>. The name is the engine's.</summary>
public sealed class TranscriptionOptions : IValidatableObject
{
    /// <summary>The endpoints by name. None by default.</summary>
    public Dictionary<string, TranscriptionEndpointOptions> Endpoints { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, endpoint) in Endpoints)
        {
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(endpoint, new ValidationContext(endpoint), faults, validateAllProperties: true);
            foreach (var fault in faults)
                yield return new ValidationResult($"Transcription:{name}: {fault.ErrorMessage}", fault.MemberNames);
        }
    }
}
