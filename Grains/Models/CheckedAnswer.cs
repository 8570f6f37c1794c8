using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Privacy;

namespace LearningSessions.Grains.Models;

/// <summary>An answer and its faults.</summary>
/// <param name="Json">The JSON, names put back; undefined for plain text and where there is none.</param>
/// <param name="Text">The answer as text, names put back.</param>
/// <param name="FormFaults">Why it does not fit the form.</param>
/// <param name="OwnFaults">What the caller's own check finds in an answer that fits the form.</param>
internal sealed record CheckedAnswer(JsonElement Json, string Text, ImmutableArray<string> FormFaults, ImmutableArray<string> OwnFaults)
{
    public bool IsFaultless => FormFaults.IsEmpty && OwnFaults.IsEmpty;

    public static CheckedAnswer Of(ModelOutcome.Answered answer, ModelRequest request, Mask mask)
    {
        if (answer.Ending == AnswerEnding.CutOff)
            return Unusable("It was cut off because it was too long: be shorter.");
        if (string.IsNullOrWhiteSpace(answer.Text))
            return Unusable("It is empty.");
        if (request.Schema is not { } schema)
            return new CheckedAnswer(default, mask.Restore(answer.Text), [], []);
        if (AnswerRules.Json(answer.Text) is not { } masked)
            return Unusable("It is not JSON.");
        var json = AnswerRules.MapStrings(masked, mask.Restore);
        var faults = schema.Faults(json);
        return new CheckedAnswer(json, json.GetRawText(), faults, faults.IsEmpty ? request.Check(json) : []);
    }

    private static CheckedAnswer Unusable(string fault) => new(default, "", [fault], []);
}
