using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>One recording of one call and how far it has come.</summary>
[GenerateSerializer, Immutable, Alias("Recording")]
public sealed record Recording
{
    /// <summary>Its id.</summary>
    [Id(0)] public required RecordingId Id { get; init; }

    /// <summary>What was handed over.</summary>
    [Id(1)] public required SubmitRecording Submission { get; init; }

    /// <summary>The audio's length in seconds.</summary>
    [Id(2)] public double Duration { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(3)] public WorkProgress Work { get; init; } = new();

    /// <summary>The steps begun so far.</summary>
    [Id(4)] public ImmutableArray<StepReport> Steps { get; init; } = [];

    /// <summary>Where the document store keeps the audio, once stored.</summary>
    [Id(5)] public string? Document { get; init; }

    /// <summary>The transcript, once transcribed.</summary>
    [Id(6)] public TranscriptSummary? Transcript { get; init; }

    /// <summary>The talk measures, once measured.</summary>
    [Id(7)] public TalkMeasures? Measures { get; init; }

    /// <summary>The job at a speech service that is under way; null when there is none.</summary>
    [Id(8)] public SpeechJob? Job { get; init; }

    /// <summary>What people corrected of its speakers.</summary>
    [Id(9)] public SpeakerLabels Speakers { get; init; } = new();

    /// <summary>Where the document store keeps what is said, by the speakers as they now are; null where nothing is.</summary>
    [Id(10)] public string? TranscriptDocument { get; init; }

    /// <summary>The terms of mathematics that were said, the most frequent first; at most 40. None in recordings measured before they were counted.</summary>
    [Id(11)] public ImmutableArray<TermCount> Terms { get; init; } = [];
}
