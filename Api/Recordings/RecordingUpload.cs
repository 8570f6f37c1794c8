using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Recordings;

/// <summary>The form of an upload, as OpenAPI states it; the body itself is read as it arrives.</summary>
public sealed record RecordingUpload
{
    /// <summary>Who tutored; a tutor that is known.</summary>
    [Required]
    public required string TutorId { get; init; }

    /// <summary>Who was tutored.</summary>
    [Required]
    public required string LearnerId { get; init; }

    /// <summary>The learner's name as it may be written in feedback.</summary>
    public string? LearnerName { get; init; }

    /// <summary>BCP 47 language spoken in the call.</summary>
    [Required]
    public required string Language { get; init; }

    /// <summary>When the call took place, ISO 8601; without a zone it is UTC.</summary>
    [Required]
    public required string RecordedAt { get; init; }

    /// <summary>The audio file.</summary>
    [Required]
    public required IFormFile Audio { get; init; }

    /// <summary>A transcript that comes with the audio: .txt with lines "Speaker A: …", or .json with times.</summary>
    public IFormFile? Transcript { get; init; }
}
