using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Makes calls fit one request: where they do not, a model notes the turns that matter, part by part, with the prompt <c>feedback-notes</c>.</summary>
public sealed class CallSummaries(ModelCalls models)
{
    private static readonly JsonSchema Schema = JsonSchema.Embedded(typeof(CallSummaries), "schemas/feedback-notes.schema.json", "feedback_notes");

    /// <summary>The calls, whole or as far as they were noted.</summary>
    /// <param name="request">The request of the feedback itself: whom it is about, and under which id its calls are recorded.</param>
    /// <param name="calls">All turns of all calls.</param>
    /// <param name="tokens">What fits one request, an estimate.</param>
    /// <param name="zone">For the days of calls.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<SummaryOutcome> Fitted(ModelRequest request, ImmutableArray<CallExcerpt> calls, int tokens, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (calls.Sum(CallParts.Tokens) <= tokens)
            return new SummaryOutcome.Fits(calls);
        var parts = CallParts.Of(calls, tokens);
        var noted = new List<(ModelNotes, ImmutableArray<CallExcerpt>)>();
        foreach (var (index, part) in parts.Index())
        {
            switch (await models.Ask(RequestFor(request, part, index + 1, parts.Length, zone), cancel))
            {
                case ModelAnswer.Answered answered:
                    noted.Add((NotesOf(answered.Json), part));
                    break;
                case ModelAnswer.Failed failed:
                    return new SummaryOutcome.Failed(failed.Failure);
            }
        }

        var joined = ModelNoteRules.Joined(noted, calls);
        return joined.Sum(CallParts.Tokens) <= tokens
            ? new SummaryOutcome.Fits(joined)
            : new SummaryOutcome.Failed(new ProviderFailure.Permanent(string.Create(
                CultureInfo.InvariantCulture, $"Even the notes of {parts.Length} parts have more than {tokens} tokens: choose a shorter window.")));
    }

    private static ModelRequest RequestFor(ModelRequest request, ImmutableArray<CallExcerpt> part, int number, int parts, TimeZoneInfo zone) => request with
    {
        CallId = string.Create(CultureInfo.InvariantCulture, $"{request.CallId}/part-{number}"),
        Prompt = PromptName.From($"feedback-notes.{request.Prompt.Value.Split('.')[^1]}"),
        Values = request.Values
            .SetItem("calls", CallScript.Of(part, zone))
            .SetItem("part", number.ToString(CultureInfo.InvariantCulture))
            .SetItem("parts", parts.ToString(CultureInfo.InvariantCulture)),
        Schema = Schema,
        Check = json => ModelNoteRules.Faults(NotesOf(json), part),
    };

    private static ModelNotes NotesOf(JsonElement json) => json.Deserialize<ModelNotes>(MessageJson.Options)!;
}
