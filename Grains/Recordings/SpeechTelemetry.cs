using System.Diagnostics;
using System.Diagnostics.Metrics;
using LearningSessions.Grains.Telemetry;

namespace LearningSessions.Grains.Recordings;

/// <summary>Traces recognizers and measures how fast they are.</summary>
internal static class SpeechTelemetry
{
    private static readonly Histogram<double> RealTimeFactor = GrainsTelemetry.Metrics.CreateHistogram<double>(
        "learning_sessions.speech.real_time_factor", "1", "Time a recognizer took for each second of audio; below 1 it is faster than speech.");

    private static readonly Counter<double> Audio = GrainsTelemetry.Metrics.CreateCounter<double>(
        "learning_sessions.speech.audio", "s", "Seconds of audio that a recognizer was given and turned into words: what services charge by.");

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
        var engine = new KeyValuePair<string, object?>("speech.engine", recognizer.Name);
        if (outcome is RecognitionOutcome.Recognized)
            Audio.Add(audioSeconds, engine);
        // A job's last poll says nothing about how fast the service was.
        if (outcome is RecognitionOutcome.Recognized && audioSeconds > 0 && request.Job is null)
            RealTimeFactor.Record(Stopwatch.GetElapsedTime(began).TotalSeconds / audioSeconds, engine);
        else if (outcome is RecognitionOutcome.Failed)
            activity?.SetStatus(ActivityStatusCode.Error);
        return outcome;
    }
}
