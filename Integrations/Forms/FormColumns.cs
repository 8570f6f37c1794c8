namespace LearningSessions.Integrations.Forms;

/// <summary>What a form's columns are called, in any case. A column that a form need not have may be blank.</summary>
public sealed class FormColumns
{
    /// <summary>What tells submissions apart; where a form has no such column, its audio does.</summary>
    public string? Key { get; set; }

    /// <summary>When it was handed in; where a form has no such column, when the call began.</summary>
    public string? SubmittedAt { get; set; }

    /// <summary>When the call began.</summary>
    public string? StartedAt { get; set; }

    /// <summary>When the server had all of it; where a form has no such column, when it was handed in.</summary>
    public string? CompletedAt { get; set; }

    /// <summary>The tutor's id.</summary>
    public string? Tutor { get; set; }

    /// <summary>The learner's id.</summary>
    public string? Learner { get; set; }

    /// <summary>The learner's name.</summary>
    public string? LearnerName { get; set; }

    /// <summary>The language of the call.</summary>
    public string? Language { get; set; }

    /// <summary>The audio: an address or a file.</summary>
    public string? Audio { get; set; }

    /// <summary>A transcript that came with the audio.</summary>
    public string? Transcript { get; set; }

    /// <summary>What a reviewer said.</summary>
    public string? ReviewStatus { get; set; }

    /// <summary>The columns of the programme's SurveyCTO form.</summary>
    internal static FormColumns SurveyCto() => new()
    {
        Key = "KEY",
        SubmittedAt = "SubmissionDate",
        StartedAt = "starttime",
        CompletedAt = "CompletionDate",
        Tutor = "username",
        Learner = "id_estudiante",
        LearnerName = "nombre",
        Language = "idioma",
        Audio = "llamada",
        ReviewStatus = "review_status",
    };

    /// <summary>The columns of a CSV, as in samples/recordings.csv.</summary>
    internal static FormColumns Csv() => new()
    {
        Key = "key",
        SubmittedAt = "submittedAt",
        StartedAt = "recordedAt",
        CompletedAt = "completedAt",
        Tutor = "tutorId",
        Learner = "learnerId",
        LearnerName = "learnerName",
        Language = "language",
        Audio = "file",
        Transcript = "transcript",
        ReviewStatus = "reviewStatus",
    };

    /// <summary>These where they are set, else the others.</summary>
    internal FormColumns Over(FormColumns others) => new()
    {
        Key = Key ?? others.Key,
        SubmittedAt = SubmittedAt ?? others.SubmittedAt,
        StartedAt = StartedAt ?? others.StartedAt,
        CompletedAt = CompletedAt ?? others.CompletedAt,
        Tutor = Tutor ?? others.Tutor,
        Learner = Learner ?? others.Learner,
        LearnerName = LearnerName ?? others.LearnerName,
        Language = Language ?? others.Language,
        Audio = Audio ?? others.Audio,
        Transcript = Transcript ?? others.Transcript,
        ReviewStatus = ReviewStatus ?? others.ReviewStatus,
    };
}
