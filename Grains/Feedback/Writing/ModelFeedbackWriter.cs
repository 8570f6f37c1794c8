using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Privacy;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Has a model write feedback, with the prompts <c>feedback-general</c> and <c>feedback-targeted</c> in Spanish for tutors who read
/// Spanish and in English for all others. Calls over the limit are summarised first. What is too long, or cites a turn that does not exist, is mended once and then left out, whole
/// statements only.</summary>
public sealed class ModelFeedbackWriter(ModelCalls models, CallSummaries summaries, IOptions<FeedbackOptions> options, IOptions<DeploymentOptions> deployment) : IFeedbackWriter
{
    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(ModelFeedbackWriter), "schemas/feedback-draft.schema.json", "feedback_draft");

    /// <inheritdoc />
    public async Task<WritingOutcome> Write(WritingRequest request, CancellationToken cancel)
    {
        if (request.Calls.All(call => call.Transcript.Utterances.IsEmpty))
            return new WritingOutcome.NothingToSay("No words were recognized in these calls.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var asked = Request(request, zone);
        return await summaries.Fitted(asked, CallExcerpt.Whole(request.Calls), options.Value.TokenLimit, zone, cancel) switch
        {
            SummaryOutcome.Fits fits => await Write(asked with { Values = asked.Values.SetItem("calls", CallScript.Of(fits.Calls, zone)) }, request, zone, cancel),
            SummaryOutcome.Failed failed => new WritingOutcome.Failed(failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private async Task<WritingOutcome> Write(ModelRequest asked, WritingRequest request, TimeZoneInfo zone, CancellationToken cancel) =>
        await models.Ask(asked, cancel) switch
        {
            ModelAnswer.Answered answered => Written(answered, request, zone),
            ModelAnswer.Failed failed => new WritingOutcome.Failed(failed.Failure),
            var answer => throw new InvalidOperationException($"Unknown answer {answer}."),
        };

    private ModelRequest Request(WritingRequest request, TimeZoneInfo zone) => new()
    {
        CallId = $"feedback/{request.WritingId}",
        Kind = "feedback",
        Owner = $"feedback/{request.Feedback}",
        Model = options.Value.Writer,
        Prompt = PromptFor(request),
        Values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("tutor", request.TutorName),
            KeyValuePair.Create("learner", request.LearnerName.Length > 0 ? request.LearnerName : "?"),
            KeyValuePair.Create("language", request.Language),
            KeyValuePair.Create("confusion", CallScript.Of(request.Confusion, request.Calls)),
        ]),
        Schema = Schema,
        Check = json => ModelDraftRules.Faults(DraftOf(json), request, zone),
        People =
        [
            new KnownPerson(request.TutorName),
            .. request.Calls.Select(call => call.LearnerName).Append(request.LearnerName)
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Select(name => new KnownPerson(name)),
        ],
    };

    private static WritingOutcome Written(ModelAnswer.Answered answered, WritingRequest request, TimeZoneInfo zone)
    {
        var (text, items) = ModelDraftRules.Fitted(DraftOf(answered.Json), request, zone);
        return items.IsEmpty
            ? new WritingOutcome.Failed(new ProviderFailure.Permanent("No statement of the model's answer cites a turn that exists and fits the message."))
            : new WritingOutcome.Written(text, items, answered.ProviderModel);
    }

    private static PromptName PromptFor(WritingRequest request)
    {
        var kind = request.Kind switch
        {
            FeedbackKind.General => "general",
            FeedbackKind.Targeted => "targeted",
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "Not a kind of feedback."),
        };
        var language = request.Language.Split('-', '_')[0].Equals("es", StringComparison.OrdinalIgnoreCase) ? "es" : "en";
        return PromptName.From($"feedback-{kind}.{language}");
    }

    private static ModelDraft DraftOf(JsonElement json) => json.Deserialize<ModelDraft>(MessageJson.Options)!;
}
