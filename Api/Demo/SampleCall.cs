namespace LearningSessions.Api.Demo;

/// <summary>A line of samples/recordings.csv.</summary>
public sealed class SampleCall
{
    /// <summary>The audio file, relative to the samples folder.</summary>
    public string File { get; set; } = "";

    /// <summary>The transcript that comes with it, or blank.</summary>
    public string Transcript { get; set; } = "";

    /// <summary>Who tutors.</summary>
    public string TutorId { get; set; } = "";

    /// <summary>Who learns.</summary>
    public string LearnerId { get; set; } = "";

    /// <summary>The learner's name.</summary>
    public string LearnerName { get; set; } = "";

    /// <summary>BCP 47 language spoken.</summary>
    public string Language { get; set; } = "";

    /// <summary>When the call took place, ISO 8601.</summary>
    public string RecordedAt { get; set; } = "";
}
