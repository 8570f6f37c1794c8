namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>A job at a speech service, kept from before it is ordered until its transcript is there: whoever goes on with the recording goes on
/// with the job, and nothing is paid twice.</summary>
[GenerateSerializer, Immutable, Alias("SpeechJob")]
public sealed record SpeechJob
{
    /// <summary>The engine whose job it is.</summary>
    [Id(0)] public required string Engine { get; init; }

    /// <summary>The service's address of the audio, once it lies there; a job that was ordered from it can be found again by it.</summary>
    [Id(1)] public string? Upload { get; init; }

    /// <summary>The service's id of the job; null before it is known that one was ordered.</summary>
    [Id(2)] public string? JobId { get; init; }

    /// <summary>When the audio was uploaded, and once ordered when that was, UTC.</summary>
    [Id(3)] public required DateTimeOffset Since { get; init; }

    /// <summary>How often the service was asked how far it is.</summary>
    [Id(4)] public int Polls { get; init; }

    /// <summary>The attempt that noted it.</summary>
    [Id(5)] public int Attempt { get; init; }
}
