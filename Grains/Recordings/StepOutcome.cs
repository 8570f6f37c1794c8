using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>How an attempt of a step ended.</summary>
[GenerateSerializer, Immutable, Alias("RecordingStepOutcome")]
[JsonDerivedType(typeof(Fetched), "fetched")]
[JsonDerivedType(typeof(Stored), "stored")]
[JsonDerivedType(typeof(Transcribed), "transcribed")]
[JsonDerivedType(typeof(Awaiting), "awaiting")]
[JsonDerivedType(typeof(Measured), "measured")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(Unrecognizable), "unrecognizable")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <summary>The audio lies in its blob, and a transcript that came with it in its own.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Fetched")]
    public sealed record Fetched([property: Id(0)] string AudioBlob, [property: Id(1)] string? TranscriptBlob, [property: Id(2)] double Duration) : StepOutcome;

    /// <summary>The document store has the audio.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Stored")]
    public sealed record Stored([property: Id(0)] string Document) : StepOutcome;

    /// <summary>The transcript lies in its blob.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Transcribed")]
    public sealed record Transcribed([property: Id(0)] TranscriptSummary Transcript) : StepOutcome;

    /// <summary>A speech service is at work on it.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Awaiting")]
    public sealed record Awaiting([property: Id(0)] SpeechJob Job, [property: Id(1)] TimeSpan PollAfter) : StepOutcome;

    /// <summary>The tutor and the feedback know of the corrected speakers.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Told")]
    public sealed record Told : StepOutcome;

    /// <summary>The talk is measured, and the document store has what is said.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Measured")]
    public sealed record Measured([property: Id(0)] TalkMeasures Measures, [property: Id(1)] string? Document = null) : StepOutcome
    {
        /// <summary>The terms of mathematics that were said.</summary>
        [Id(2)] public ImmutableArray<TermCount> Terms { get; init; } = [];
    }

    /// <summary>No recognizer here takes this recording.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Unrecognizable")]
    public sealed record Unrecognizable([property: Id(0)] string Reason) : StepOutcome;

    /// <summary>It did not succeed.</summary>
    [GenerateSerializer, Immutable, Alias("RecordingStepOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure, [property: Id(1)] bool EndsJob = false) : StepOutcome;
}
