using System.Diagnostics;
using System.Diagnostics.Metrics;
using LearningSessions.Grains.Telemetry;

namespace LearningSessions.Grains.Recordings;

/// <summary>Traces recognizers and measures how fast they are.</summary>
internal static class SpeechTelemetry
{
    private static readonly Histogram<double> RealTimeFactor = GrainsTelemetry.Metrics.CreateHistogram<double>(
        "learning_sessions.speech.real_time_factor", "1", "Time a recognizer took for each second of audio; below 1 it is faster than speech.");

    /// <summary>Recognizes and measures.</summary>
    /// <param name="recognizer">Who is asked.</param>
    /// <param name="request">For what.</param>
    /// <param name="audioSeconds">How long the audio is.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<RecognitionOutcome> Recognize(ISpeechRecognizer recognizer, SpeechRequest request, double audioSeconds, CancellationToken cancel)
    {
        using var activity = GrainsTelemetry.Traces.StartActivity("recognize speech", ActivityKind.Internal, default(ActivityContext), [new("speech.engine", recognizer.Name)]);
        var began = Stopwatch.GetTimestamp();
        var outcome = await recognizer.Recognize(request, cancel);
        if (outcome is RecognitionOutcome.Recognized && audioSeconds > 0)
            RealTimeFactor.Record(Stopwatch.GetElapsedTime(began).TotalSeconds / audioSeconds, new KeyValuePair<string, object?>("speech.engine", recognizer.Name));
        else if (outcome is RecognitionOutcome.Failed)
            activity?.SetStatus(ActivityStatusCode.Error);
        return outcome;
    }
}
