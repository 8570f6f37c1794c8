namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>What an analysis found in an audio clip. Blank (null) where it does not say.</summary>
[GenerateSerializer, Immutable, Alias("ClipMetrics")]
public sealed record ClipMetrics
{
    /// <summary>The clip's key in the object store.</summary>
    [Id(0)] public required string Link { get; init; }

    /// <summary>Emotional score, 0 to 100.</summary>
    [Id(1)] public decimal? EqScore { get; init; }

    /// <summary>Engagement, 0 to 100.</summary>
    [Id(2)] public decimal? EngagementScore { get; init; }

    /// <summary>The emotion that prevails.</summary>
    [Id(3)] public string? DominantEmotion { get; init; }

    /// <summary>The state of engagement.</summary>
    [Id(4)] public string? EngagementState { get; init; }

    /// <summary>Pronunciation, as a category.</summary>
    [Id(5)] public string? PronunciationAccuracy { get; init; }

    /// <summary>good, poor, distorted, blank, or what an import says.</summary>
    [Id(6)] public string? AudioQuality { get; init; }

    /// <summary>Which analyst made it: an adapter's name and model, or "import".</summary>
    [Id(7)] public string AnalysedBy { get; init; } = "import";

    /// <summary>When, UTC.</summary>
    [Id(8)] public DateTimeOffset AnalysedAt { get; init; }
}
