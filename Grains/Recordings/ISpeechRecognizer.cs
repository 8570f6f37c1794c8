namespace LearningSessions.Grains.Recordings;

/// <summary>Turns a recording into words. Several may be there; the first that can is asked.</summary>
public interface ISpeechRecognizer
{
    /// <summary>Its name, as transcripts state it.</summary>
    string Name { get; }

    /// <summary>Null when it can take this recording; else why not, in words for the recording's page.</summary>
    string? WhyNot(SpeechRequest request);

    /// <summary>Recognizes the recording. Runs outside grain turns and bounds its own concurrency.</summary>
    Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel);
}
