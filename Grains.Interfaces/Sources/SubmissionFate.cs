namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>What becomes of a submission.</summary>
[GenerateSerializer, Alias("SubmissionFate")]
public enum SubmissionFate
{
    /// <summary>It is taken as a recording.</summary>
    Taken = 1,

    /// <summary>It waits for a person: each update looks at it again.</summary>
    Held = 2,

    /// <summary>It is left out, with the reason.</summary>
    Skipped = 3,
}
