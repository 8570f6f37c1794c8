using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Recordings;

/// <summary>What turning audio into words costs, in the records and in the budgets.</summary>
public sealed class SpeechCostsTests
{
    private static readonly SpeechRequest Request = new("audio/r1.wav", "call.wav", null, "es") { Recording = RecordingId.From("r1"), Duration = 1_800 };

    [Fact]
    public async Task A_charge_is_recorded_once_with_the_price_of_its_day_and_the_budget_learns_it()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "10" });
        var (costs, engine) = (Costs(running), new Engine(0.4m));
        var began = costs.Now;

        Assert.Null(await costs.Hold(engine, Request, attempt: 3));
        Assert.Equal((0m, 0.2m), await Budget(running));
        var outcome = Recognized(new SpeechCharge("c1", began, "universal", 900, 4));
        await costs.Note(engine, Request, 3, began, outcome);
        await costs.Note(engine, Request, 3, began, outcome);

        Assert.Equal((0.1m, 0m), await Budget(running));
        var call = Assert.Single(running.Records.DistinctBy(record => record.Id));
        Assert.Equal(("speech", "recording/r1", "assemblyai", "universal", 900, 0.1m, 0.4m), (call.Kind, call.Owner, call.Model, call.ProviderModel, call.AudioSeconds, call.Cost, call.Price!.AudioHour));
    }

    [Fact]
    public async Task Without_a_price_the_cost_is_unknown_and_a_limit_refuses_the_call()
    {
        await using var free = await RunningGrains.StartAsync();
        await using var limited = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "10" });
        var engine = new Engine(null);

        Assert.Null(await Costs(free).Hold(engine, Request, 1));
        await Costs(free).Note(engine, Request, 1, Costs(free).Now, Recognized(new SpeechCharge("c1", Costs(free).Now, "universal", 900, 4)));
        var call = Assert.Single(free.Records);
        Assert.Null(call.Cost);
        Assert.Contains("no price", call.Reason, StringComparison.Ordinal);
        var refused = Assert.IsType<ProviderFailure.Permanent>(await Costs(limited).Hold(engine, Request, 1));
        Assert.StartsWith("assemblyai has no price for today, and the budget all:2026-11-21 has a limit", refused.Reason, StringComparison.Ordinal);
        Assert.EndsWith("state its Prices in the configuration, or Free=true where it costs nothing.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_of_0_passes_a_limit_that_is_used_up_even_where_nobody_knows_whether_it_was_charged()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "0" });
        var (costs, engine) = (Costs(running), new Engine(0));

        Assert.Null(await costs.Hold(engine, Request, 1));
        await costs.Note(engine, Request, 1, costs.Now, Recognized(new SpeechCharge("c1", costs.Now, "whisper-1", 900, 4) { IsUncertain = true }));

        Assert.Equal(0m, Assert.Single(running.Records).Cost);
    }

    [Fact]
    public async Task A_call_that_is_too_dear_for_the_day_waits_for_the_next()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "0.1" });

        Assert.Equal(TimeSpan.FromHours(14), Assert.IsType<ProviderFailure.Transient>(await Costs(running).Hold(new Engine(0.4m), Request, 1)).RetryAfter);
    }

    [Fact]
    public async Task A_job_is_held_once_whichever_attempt_orders_it_and_settled_when_it_is_through()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "10" });
        var (costs, engine) = (Costs(running), new Engine(0.4m) { IsJob = true });
        var job = new SpeechJob { Engine = engine.Name, Upload = "https://cdn/1", Since = costs.Now };
        var (fresh, uploaded, ordered) = (Request, Request with { Job = job }, Request with { Job = job with { JobId = "j1" } });

        Assert.Null(await costs.Hold(engine, fresh, 1));
        Assert.Equal((0m, 0m), await Budget(running));
        await costs.Hold(engine, uploaded, 2);
        await costs.Note(engine, uploaded, 2, costs.Now, new RecognitionOutcome.Failed(new ProviderFailure.Transient("The answer was lost.")));
        await costs.Hold(engine, uploaded, 3);
        await costs.Note(engine, uploaded, 3, costs.Now, new RecognitionOutcome.Pending(ordered.Job!, TimeSpan.Zero));
        Assert.Equal((0m, 0.2m), await Budget(running));
        await costs.Hold(engine, ordered, 4);
        await costs.Note(engine, ordered, 4, costs.Now, Recognized(new SpeechCharge("assemblyai/j1", job.Since, "universal", 1_800, 60)));

        Assert.Equal((0.2m, 0m), await Budget(running));
    }

    [Fact]
    public async Task An_engine_of_this_machine_costs_nothing_and_says_so()
    {
        await using var running = await RunningGrains.StartAsync(new() { ["Budgets:DayUsd"] = "0" });
        var (costs, engine) = (Costs(running), new Engine(null) { Tariff = SpeechTariff.Free });

        Assert.Null(await costs.Hold(engine, Request, 1));
        await costs.Note(engine, Request, 1, costs.Now, Recognized());

        Assert.Equal((0m, 1_800), (Assert.Single(running.Records).Cost, running.Records[0].AudioSeconds));
    }

    private static SpeechCosts Costs(RunningGrains running) => new(
        running.Services.GetRequiredService<ModelSpending>(), running.Services.GetRequiredService<IModelCallLog>(), running.Time);

    private static async Task<(decimal Spent, decimal Held)> Budget(RunningGrains running)
    {
        var budget = await running.Get<IBudgetGrain>(BudgetId.OfDay(BudgetId.AllCalls, new DateOnly(2026, 11, 21)).Value).Get();
        return (budget.Spent, budget.Reserved);
    }

    private static RecognitionOutcome.Recognized Recognized(params SpeechCharge[] charges) =>
        new RecognitionOutcome.Recognized(new Transcript { Engine = "assemblyai", Language = "es", Utterances = [] }) { Charges = [.. charges] };

    private sealed class Engine(decimal? hour) : ISpeechRecognizer
    {
        public string Name => "assemblyai";

        public bool IsJob { get; init; }

        public SpeechTariff? Tariff { get; init; } = new(hour is null ? [] : [new ModelPrice { From = new DateOnly(2026, 1, 1), AudioHour = hour }]);

        public bool MayCost(SpeechRequest request) => Tariff is { IsFree: false } && (!IsJob || request.Job is { Upload: not null, JobId: null });

        public string? WhyNot(SpeechRequest request) => null;

        public Task<RecognitionOutcome> Recognize(SpeechRequest request, CancellationToken cancel) => throw new NotSupportedException();
    }
}
