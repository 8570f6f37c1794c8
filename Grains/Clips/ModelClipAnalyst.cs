using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Clips;

/// <summary>Has an audio-capable model listen to clips, with the prompt <c>clip-analysis</c>; with <c>clip-analysis-emotions</c> only where the
/// deployment says that emotions may be inferred.</summary>
public sealed class ModelClipAnalyst(ModelCalls models, IClipAudio audio, IOptions<ClipOptions> options, TimeProvider time) : IClipAnalyst
{
    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(ModelClipAnalyst), "schemas/clip-analysis.schema.json", "clip_analysis");
    private static readonly JsonSchema WithEmotions =
        JsonSchema.Embedded(typeof(ModelClipAnalyst), "schemas/clip-analysis-emotions.schema.json", "clip_analysis_emotions");

    /// <inheritdoc />
    public string Name => options.Value.Analyst;

    /// <inheritdoc />
    public async Task<ClipAnalysisOutcome> Analyse(ClipRequest request, CancellationToken cancel)
    {
        ModelAudio heard;
        try
        {
            heard = await audio.Read(request.Blob, cancel);
        }
        catch (InvalidDataException bad)
        {
            return new ClipAnalysisOutcome.Unusable($"It cannot be decoded. {bad.Message}");
        }

        return await models.Ask(Request(request, heard), cancel) switch
        {
            ModelAnswer.Answered answered => new ClipAnalysisOutcome.Analysed(Metrics(request, answered)),
            ModelAnswer.Failed failed => new ClipAnalysisOutcome.Failed(failed.Failure),
            var answer => throw new InvalidOperationException($"Unknown answer {answer}."),
        };
    }

    private ModelRequest Request(ClipRequest request, ModelAudio heard) => new()
    {
        CallId = $"clip/{request.Attempt}/{Interfaces.Clips.ClipBlobs.NameOf(request.Link)}",
        Kind = "clip",
        Owner = $"learner/{request.Learner}",
        Model = options.Value.Analyst,
        Prompt = PromptName.From(options.Value.InferEmotions ? "clip-analysis-emotions" : "clip-analysis"),
        Values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("language", request.Language),
            KeyValuePair.Create("expected", string.IsNullOrWhiteSpace(request.Expected) ? "(unknown)" : request.Expected),
        ]),
        Audio = heard,
        Schema = options.Value.InferEmotions ? WithEmotions : Schema,
    };

    private ClipMetrics Metrics(ClipRequest request, ModelAnswer.Answered answer)
    {
        var found = answer.Json.Deserialize<ClipVerdict>(MessageJson.Options)!;
        return new ClipMetrics
        {
            Link = request.Link,
            EngagementScore = found.EngagementScore,
            EngagementState = found.EngagementState,
            PronunciationAccuracy = found.Pronunciation,
            AudioQuality = found.AudioQuality,
            EqScore = options.Value.InferEmotions ? found.EmotionalScore : null,
            DominantEmotion = options.Value.InferEmotions ? found.DominantEmotion : null,
            AnalysedBy = $"{Name}:{answer.ProviderModel}",
            AnalysedAt = time.GetUtcNow(),
        };
    }
}
