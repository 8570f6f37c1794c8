namespace LearningSessions.Grains.Privacy;

/// <summary>What leaves the deployment.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Whether known names and phone numbers are replaced by placeholders before a model is called, and put back in its answer.
    /// Default true.</summary>
    public bool MaskBeforeModelCalls { get; set; } = true;
}
