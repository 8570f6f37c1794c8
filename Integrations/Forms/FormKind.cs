namespace LearningSessions.Integrations.Forms;

/// <summary>Where a form's submissions come from.</summary>
public enum FormKind
{
    /// <summary>A folder on this machine with a CSV and the audio.</summary>
    Folder = 1,

    /// <summary>A SurveyCTO server.</summary>
    SurveyCto = 2,

    /// <summary>A bucket with a CSV and the audio.</summary>
    S3 = 3,
}
