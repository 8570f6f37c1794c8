using System.Collections.Concurrent;
using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Privacy;
using LearningSessions.Grains.Prompts;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Models;

/// <summary>The one way to a model, for everyone who works outside turns: the prompt's version, masks, length and budgets, the call, the
/// check with one repair, settling, record.</summary>
public sealed class ModelCalls(IEnumerable<ILanguageModel> models, IGrainFactory grains, ModelMeter meter, IOptions<PrivacyOptions> privacy)
{
    /// <summary>How the id of a repair differs from that of its call.</summary>
    public const string RepairSuffix = "~repair";

    /// <summary>How the id of a call differs that is sent again without the schema that the endpoint refused.</summary>
    public const string PlainSuffix = "~plain";

    private readonly ConcurrentDictionary<string, bool> refusedSchemas = new();

    /// <summary>Asks a model. Retries are the caller's: a failure says whether and when another attempt is of use.</summary>
    public async Task<ModelAnswer> Ask(ModelRequest request, CancellationToken cancel)
    {
        if (models.FirstOrDefault(each => each.Card.Name == request.Model) is not { } model)
            return Permanent($"No model is named '{request.Model}' in the configuration.");
        if (await Version(request) is not { } version)
            return Permanent($"The prompt {request.Prompt} has no version labelled {request.Label}.");
        if (PromptTemplate.Placeholders(version.Text).Where(name => !request.Values.ContainsKey(name)).ToList() is { Count: > 0 } missing)
            return Permanent($"The prompt {request.Prompt}, version {version.Number}, wants {string.Join(", ", missing)}, which this call does not have.");
        var mask = privacy.Value.MaskBeforeModelCalls ? Mask.Of(request.People) : Mask.None;
        return await Converse(model, request, version, mask, cancel);
    }

    private Task<PromptVersion?> Version(ModelRequest request)
    {
        var prompt = grains.GetGrain<IPromptGrain>(request.Prompt.Value);
        return request.SplitKey is { } key ? prompt.UseFor(key) : prompt.Use(request.Label);
    }

    private async Task<ModelAnswer> Converse(ILanguageModel model, ModelRequest request, PromptVersion version, Mask mask, CancellationToken cancel)
    {
        var purpose = new CallPurpose(request.CallId, request.Kind, request.Owner, request.Prompt, version.Number, IsRepair: false);
        var made = ImmutableArray.CreateBuilder<ModelCallRecord>();
        var call = Opening(model.Card, request, version.Text, mask);
        var first = await Send(call, purpose);
        if (call.Schema is not null && first is ModelOutcome.Failed { RefusesSchema: true })
        {
            // Remembered until the process ends: other calls need not ask in vain.
            refusedSchemas[model.Card.Name] = true;
            call = Opening(model.Card, request, version.Text, mask);
            first = await Send(call, purpose with { CallId = request.CallId + PlainSuffix });
        }

        if (first is not ModelOutcome.Answered { Ending: not AnswerEnding.Declined } answered)
            return Ended(first, model.Card) with { Calls = made.ToImmutable() };
        var faulty = Check(answered);
        if (faulty.IsFaultless)
            return Answered(faulty, answered, version) with { Calls = made.ToImmutable() };

        var repair = call with { Messages = call.Messages.AddRange(Repair(answered, faulty, mask)) };
        var second = await Send(repair, purpose with { CallId = request.CallId + RepairSuffix, IsRepair = true });
        return Mended(second, request, version, model.Card, mask) with { Calls = made.ToImmutable() };

        async Task<ModelOutcome> Send(ModelCall sent, CallPurpose why)
        {
            var outcome = await meter.Call(model, sent, why, Fits, cancel);
            made.Add(outcome.Record!);
            return outcome;
        }

        CheckedAnswer Check(ModelOutcome.Answered answer) => CheckedAnswer.Of(answer, request, mask);
        bool Fits(ModelOutcome.Answered answer) => Check(answer).IsFaultless;
    }

    private static ModelAnswer Mended(ModelOutcome second, ModelRequest request, PromptVersion version, ModelCard card, Mask mask)
    {
        if (second is not ModelOutcome.Answered { Ending: not AnswerEnding.Declined } again)
            return Ended(second, card);
        var mended = CheckedAnswer.Of(again, request, mask);
        return mended.FormFaults.IsEmpty
            ? Answered(mended, again, version)
            : Permanent($"The answer of the model {card.Name} did not fit what was asked, nor did its repair. {string.Join(' ', mended.FormFaults)}");
    }

    // The schema stands beside the messages where the endpoint takes it, else in the first of them.
    private ModelCall Opening(ModelCard card, ModelRequest request, PromptText text, Mask mask)
    {
        var takesSchema = card.TakesSchema && !refusedSchemas.ContainsKey(card.Name);
        var developer = mask.Hide(PromptTemplate.Fill(text.Developer, request.Values));
        if (request.Schema is { } schema && !takesSchema)
            developer = $"{developer}\n\n{ModelInstructions.AnswerInJson(schema)}";
        return new ModelCall(
            [
                new ModelMessage(ModelRole.Developer, developer),
                new ModelMessage(ModelRole.User, mask.Hide(PromptTemplate.Fill(text.User, request.Values)), request.Audio),
            ],
            takesSchema ? request.Schema : null);
    }

    private static IEnumerable<ModelMessage> Repair(ModelOutcome.Answered answer, CheckedAnswer faulty, Mask mask)
    {
        if (!string.IsNullOrWhiteSpace(answer.Text))
            yield return new ModelMessage(ModelRole.Model, mask.Hide(answer.Text));
        yield return new ModelMessage(ModelRole.User, mask.Hide(ModelInstructions.Mend([.. faulty.FormFaults, .. faulty.OwnFaults])));
    }

    private static ModelAnswer.Answered Answered(CheckedAnswer answer, ModelOutcome.Answered outcome, PromptVersion version) =>
        new(answer.Json, answer.Text, outcome.ProviderModel, version.Number, answer.OwnFaults);

    private static ModelAnswer.Failed Ended(ModelOutcome outcome, ModelCard card) => outcome is ModelOutcome.Failed failed
        ? new ModelAnswer.Failed(failed.Failure)
        : Permanent($"The model {card.Name} declined to answer.");

    private static ModelAnswer.Failed Permanent(string reason) => new(new ProviderFailure.Permanent(reason));
}
