using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Acoustics;

/// <summary>Analyses clips without a model: quality and engagement from the samples, pronunciation from the words that a recognizer of this machine hears.
/// Emotion stays blank: it is not invented.</summary>
public sealed class AcousticAnalyst(ClipSamples samples, IEnumerable<ISpeechRecognizer> recognizers, IOptions<AcousticOptions> options, TimeProvider time)
    : IClipAnalyst
{
    /// <inheritdoc />
    public string Name => ClipOptions.Acoustics;

    /// <inheritdoc />
    public async Task<ClipAnalysisOutcome> Analyse(ClipRequest request, CancellationToken cancel)
    {
        try
        {
            var measured = await samples.Work(request.Blob, clip => AcousticMeasures.Of(clip), cancel);
            return RecognizerFor(request, measured) is { } recognizer
                ? Result(request, measured, recognizer.Name, await recognizer.Recognize(Speech(request), cancel))
                : new ClipAnalysisOutcome.Analysed(Metrics(request, measured, null, null));
        }
        catch (InvalidDataException bad)
        {
            return new ClipAnalysisOutcome.Unusable($"It cannot be decoded. {bad.Message}");
        }
    }

    private ClipAnalysisOutcome Result(ClipRequest request, ClipAcoustics measured, string recognizer, RecognitionOutcome heard) => heard switch
    {
        RecognitionOutcome.Recognized recognized =>
            new ClipAnalysisOutcome.Analysed(Metrics(request, measured, recognizer, PronunciationRules.Of(request.Expected, recognized.Transcript))),
        RecognitionOutcome.Failed { Failure: ProviderFailure.Transient } failed => new ClipAnalysisOutcome.Failed(failed.Failure),
        _ => new ClipAnalysisOutcome.Analysed(Metrics(request, measured, null, null)),
    };

    private ClipMetrics Metrics(ClipRequest request, ClipAcoustics measured, string? recognizer, string? pronunciation)
    {
        var engagement = AcousticRules.Engagement(measured);
        return new ClipMetrics
        {
            Link = request.Link,
            EngagementScore = engagement,
            EngagementState = engagement is { } score ? AcousticRules.State(score) : null,
            PronunciationAccuracy = pronunciation,
            AudioQuality = AcousticRules.Quality(measured),
            AnalysedBy = recognizer is null ? Name : $"{Name}+{recognizer}",
            AnalysedAt = time.GetUtcNow(),
        };
    }

    /// <summary>None where there is nothing to hear or to compare with, or no recognizer of this machine takes the clip.</summary>
    private ISpeechRecognizer? RecognizerFor(ClipRequest request, ClipAcoustics measured) =>
        string.IsNullOrWhiteSpace(request.Expected) || AcousticRules.Quality(measured) == AcousticRules.Blank
            ? null
            : recognizers.FirstOrDefault(each => options.Value.Allows(each.Name) && each.WhyNot(Speech(request)) is null);

    private static SpeechRequest Speech(ClipRequest request) => new(request.Blob, request.Link, null, request.Language);
}
