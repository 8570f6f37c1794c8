namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>A call that a tutor handed in through a form, as the form has it: ids are not checked yet.</summary>
[GenerateSerializer, Immutable, Alias("Submission")]
public sealed record Submission
{
    /// <summary>What the form knows it by; the same key is the same submission.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>When it was handed in, UTC.</summary>
    [Id(1)] public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When the tutor began the form, UTC: when the call took place. Null where the form does not say.</summary>
    [Id(2)] public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the form's server had all of it, UTC: what the cursor counts. Never before <see cref="SubmittedAt"/> in a sound form, yet not
    /// relied upon.</summary>
    [Id(3)] public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>Who tutored; blank when the form leaves it out.</summary>
    [Id(4)] public string Tutor { get; init; } = "";

    /// <summary>Who was tutored; blank when the form leaves it out.</summary>
    [Id(5)] public string Learner { get; init; } = "";

    /// <summary>The learner's name; blank when unknown.</summary>
    [Id(6)] public string LearnerName { get; init; } = "";

    /// <summary>BCP 47 language where the source's settings know the form's word for it (<c>español</c> is <c>es</c>), else that word; blank when
    /// the form leaves it out.</summary>
    [Id(7)] public string Language { get; init; } = "";

    /// <summary>Where the audio is, for <c>Fetch</c> of the source; blank when the form came without.</summary>
    [Id(8)] public string Audio { get; init; } = "";

    /// <summary>The audio's file name; its extension tells the format.</summary>
    [Id(9)] public string AudioFileName { get; init; } = "";

    /// <summary>Where a transcript is that came with the audio (.txt or .json), for <c>Fetch</c>; blank when none did.</summary>
    [Id(10)] public string Transcript { get; init; } = "";

    /// <summary>What a reviewer of the form said, in lower case: <c>approved</c>, <c>pending</c>, <c>rejected</c>, <c>none</c>; blank when unknown.</summary>
    [Id(11)] public string ReviewStatus { get; init; } = "";
}
