using System.Globalization;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Models;

/// <summary>Sends a call when it fits the model and the budgets, settles what it cost and records it.</summary>
public sealed class ModelMeter(ModelSpending spending, IModelCallLog records, TimeProvider time, ILogger<ModelMeter> log)
{
    /// <summary>Sends a call once. A call that is cancelled stays held in the budgets and has no record.</summary>
    /// <param name="model">The model.</param>
    /// <param name="call">What it is sent.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="fits">Whether an answer fits what was asked.</param>
    /// <param name="cancel">Before and while it is sent.</param>
    public async Task<ModelOutcome> Call(
        ILanguageModel model, ModelCall call, CallPurpose purpose, Func<ModelOutcome.Answered, bool> fits, CancellationToken cancel)
    {
        var record = Begin(model.Card, purpose);
        var tokens = TokensOf(call);
        var heard = call.Messages.Sum(message => message.Audio?.Tokens ?? 0);
        if (tokens + heard + model.Card.MaxOutputTokens > model.Card.ContextTokens)
            return await NotSent(record, ModelCallResult.TooLong, TooLong(model.Card, tokens + heard));
        switch (await spending.Reserve(purpose.CallId, model.Card.Name, PriceRules.Ceiling(tokens, heard, model.Card.MaxOutputTokens, record.Price)))
        {
            case SpendingOutcome.Refused refused:
                return await NotSent(record, ModelCallResult.OverBudget, refused.Failure);
            case SpendingOutcome.Held held:
                var outcome = await model.Complete(call, cancel);
                var ended = End(record, outcome, new TokenUsage(tokens, 0, 0, heard), fits);
                await spending.Settle(held.Reservation, ended.Cost);
                await Keep(ended);
                return outcome with { Record = ended };
            case var outcomeOfSpending:
                throw new InvalidOperationException($"Unknown outcome {outcomeOfSpending}.");
        }
    }

    private ModelCallRecord Begin(ModelCard card, CallPurpose purpose)
    {
        var now = time.GetUtcNow();
        return new ModelCallRecord
        {
            Id = purpose.CallId,
            At = now,
            Model = card.Name,
            ProviderModel = card.ProviderModel,
            Prompt = purpose.Prompt,
            PromptVersion = purpose.PromptVersion,
            Kind = purpose.Kind,
            Owner = purpose.Owner,
            Price = PriceRules.ValidAt(card.Prices, now),
            Repair = purpose.IsRepair,
            Result = ModelCallResult.Answered,
        };
    }

    private static ModelCallRecord End(ModelCallRecord record, ModelOutcome outcome, TokenUsage sent, Func<ModelOutcome.Answered, bool> fits)
    {
        switch (outcome)
        {
            case ModelOutcome.Answered answered:
                var usage = answered.Usage ?? sent with { Output = TokenRules.Estimate(answered.Text) };
                var cost = PriceRules.Cost(usage, record.Price);
                return record with
                {
                    ProviderModel = answered.ProviderModel,
                    Usage = usage,
                    UsageEstimated = answered.Usage is null,
                    Cost = cost,
                    Latency = outcome.Latency,
                    Result = answered.Ending == AnswerEnding.Declined ? ModelCallResult.Declined
                        : fits(answered) ? ModelCallResult.Answered
                        : ModelCallResult.DidNotFit,
                    Reason = cost is null ? string.Create(CultureInfo.InvariantCulture, $"The cost is unknown: {record.Model} has no price for {record.At:yyyy-MM-dd} and these tokens.") : null,
                };
            case ModelOutcome.Failed failed:
                return record with
                {
                    Usage = failed.IsFree ? TokenUsage.None : null,
                    Cost = failed.IsFree ? 0 : null,
                    Latency = outcome.Latency,
                    Result = failed.Failure is ProviderFailure.Transient ? ModelCallResult.FailedForNow : ModelCallResult.Failed,
                    Reason = failed.Failure.Reason,
                };
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }

    private static int TokensOf(ModelCall call) =>
        call.Messages.Sum(message => TokenRules.Estimate(message.Text)) + (call.Schema is null ? 0 : TokenRules.Estimate(call.Schema.Text));

    private static ProviderFailure.Permanent TooLong(ModelCard card, int tokens) => new(
        $"The text has about {tokens} tokens; the model {card.Name} takes {card.ContextTokens} with an answer of up to {card.MaxOutputTokens}: shorten what it is to read.");

    private async Task<ModelOutcome> NotSent(ModelCallRecord record, ModelCallResult result, ProviderFailure failure)
    {
        var notSent = record with { Result = result, Reason = failure.Reason, Usage = TokenUsage.None, Cost = 0 };
        await Keep(notSent);
        return new ModelOutcome.Failed(failure, IsFree: true) { Record = notSent };
    }

    // The call was made: that its caller no longer waits does not undo it.
    private async Task Keep(ModelCallRecord record)
    {
        await records.Append(record, CancellationToken.None);
        ModelLog.Called(log, record.Id, record.Model, record.Prompt, record.PromptVersion, record.Result, record.Latency, record.Cost);
    }
}
