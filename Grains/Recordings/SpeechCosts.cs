using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>Holds in the budgets what a transcription may cost, and records what it did cost beside the calls of models: each charge once, however often
/// it is told.</summary>
public sealed class SpeechCosts(ModelSpending spending, IModelCallLog records, TimeProvider time)
{
    /// <summary>What the calls are recorded for.</summary>
    public const string Kind = "speech";

    /// <summary>The time, UTC, in whole milliseconds: as precise as charges are.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Holds what the next call of an engine may cost.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">What it is asked.</param>
    /// <param name="attempt">Of which attempt.</param>
    /// <returns>Why it may not be asked; null when it may.</returns>
    public async Task<ProviderFailure?> Hold(ISpeechRecognizer engine, SpeechRequest request, int attempt)
    {
        if (!engine.MayCost(request))
            return null;
        var price = PriceRules.ValidAt(engine.Tariff!.Prices, Now);
        var amount = PriceRules.AudioCost(request.Duration, price);
        return await spending.Reserve(CallOf(request, attempt), engine.Name, amount) is SpendingOutcome.Refused refused ? refused.Failure : null;
    }

    /// <summary>Records what an engine was paid for, and lets go what was held for it, unless a job is still at work.</summary>
    public async Task Note(ISpeechRecognizer engine, SpeechRequest request, int attempt, DateTimeOffset began, RecognitionOutcome outcome)
    {
        if (engine.Tariff is not { } tariff)
            return;
        var charges = outcome is RecognitionOutcome.Recognized recognized && tariff.IsFree ? [Own(engine, request, attempt, began, recognized)] : outcome.Charges;
        var calls = charges.Select(charge => RecordOf(engine, request, charge)).ToList();
        foreach (var call in calls)
            await records.Append(call, CancellationToken.None);
        if (tariff.IsFree || !IsOver(engine, request, outcome))
            return;
        // What an earlier attempt was charged was settled, or stays held, under its own name.
        var (isJob, heldAt) = request.Job is { JobId: not null } job ? (true, job.Since) : (false, began);
        var own = calls.Where(call => isJob || call.At >= began);
        await spending.Settle(CallOf(request, attempt), heldAt, own.Aggregate((decimal?)0, (sum, call) => sum + call.Cost));
    }

    private SpeechCharge Own(ISpeechRecognizer engine, SpeechRequest request, int attempt, DateTimeOffset began, RecognitionOutcome.Recognized recognized) => new(
        string.Create(CultureInfo.InvariantCulture, $"{engine.Name}/{attempt}"),
        began,
        recognized.Transcript.Model,
        recognized.Transcript.Duration > 0 ? recognized.Transcript.Duration : request.Duration,
        (Now - began).TotalSeconds);

    // An order whose answer was lost may have been taken: what is held for it stays until the job is found.
    private static bool IsOver(ISpeechRecognizer engine, SpeechRequest request, RecognitionOutcome outcome) => request.Job is null
        ? engine.MayCost(request) && outcome is not RecognitionOutcome.Pending
        : outcome is RecognitionOutcome.Recognized or RecognitionOutcome.Failed { EndsJob: true };

    // A job keeps the name under which it was ordered, whichever attempt learns what became of it.
    private static string CallOf(SpeechRequest request, int attempt) => request.Job?.Upload is { } upload
        ? $"{Kind}/{request.Recording}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upload)))[..16]}"
        : string.Create(CultureInfo.InvariantCulture, $"{Kind}/{request.Recording}/{attempt}");

    private static ModelCallRecord RecordOf(ISpeechRecognizer engine, SpeechRequest request, SpeechCharge charge)
    {
        var price = PriceRules.ValidAt(engine.Tariff!.Prices, charge.At);
        var cost = charge.IsFree ? 0 : charge.IsUncertain && price?.AudioHour != 0 ? null : PriceRules.AudioCost(charge.AudioSeconds, price);
        return new ModelCallRecord
        {
            Id = $"{Kind}/{request.Recording}/{charge.Id}",
            At = charge.At,
            Model = engine.Name,
            ProviderModel = charge.Model,
            Prompt = PromptName.From(""),
            PromptVersion = 0,
            Kind = Kind,
            Owner = $"recording/{request.Recording}",
            Usage = TokenUsage.None,
            AudioSeconds = charge.AudioSeconds,
            Price = price,
            Cost = cost,
            Latency = charge.Latency,
            Result = charge.Result,
            Reason = charge.Reason ?? (cost is null ? $"The cost is unknown: {engine.Name} has no price for an hour of audio on {charge.At.UtcDateTime:yyyy-MM-dd}." : null),
        };
    }
}
