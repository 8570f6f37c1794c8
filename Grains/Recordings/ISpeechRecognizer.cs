namespace LearningSessions.Grains.Recordings;

/// <summary>Turns a recording into words. Several may be there; the first that can is asked.</summary>
public interface ISpeechRecognizer
{
    /// <summary>Its name, as transcripts state it.</summary>
    string Name { get; }

    /// <summary>Null when it can take this recording; else why not, in words for the recording's page.</summary>
    string? WhyNot(SpeechRequest request);

    /// <summary>What its work costs; null where no engine works at all.</summary>
    SpeechTariff? Tariff { get; }

    /// <summary>Whether the next call with this request may cost something.</summary>
    bool MayCost(SpeechRequest request) => Tariff is { IsFree: false };

    /// <summary>Recognizes the recording. Runs outside grain turns and bounds its own concurrency.</summary>
    Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel);

    /// <summary>The transcript is kept: what was noted of answers on the way, so that none is paid twice, is needed no longer.</summary>
    Task Forget(SpeechRequest request, CancellationToken cancel) => Task.CompletedTask;
}
