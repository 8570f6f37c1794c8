namespace LearningSessions.Api.Demo;

/// <summary>Whether the samples are loaded at start.</summary>
public sealed class DemoOptions
{
    /// <summary>Load the samples through the public API, have them processed, review and send the general feedback.</summary>
    public bool Load { get; set; }

    /// <summary>Stop when all is done, with exit code 0 when nothing failed, else 1.</summary>
    public bool Once { get; set; }

    /// <summary>The folder that holds roster.csv and recordings.csv.</summary>
    public string Samples { get; set; } = "samples";
}
