using System.Net.Http.Json;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Pages.Tests.Running;

/// <summary>What is there before somebody looks at a page.</summary>
public static class Seeds
{
    /// <summary>A call of a model, as the meter records it.</summary>
    public static Task ModelCall(this RunningPages running, string model, ModelCallResult result, decimal cost) =>
        running.Services.GetRequiredService<IModelCallLog>().Append(
            new ModelCallRecord
            {
                Id = Guid.NewGuid().ToString("n"),
                At = TimeProvider.System.GetUtcNow(),
                Model = model,
                ProviderModel = "llama",
                Prompt = PromptName.From("feedback-general.es"),
                PromptVersion = 1,
                Kind = "feedback",
                Owner = "feedback/ana",
                Usage = new TokenUsage(900, 100, 50, 0),
                Price = new ModelPrice { From = new DateOnly(2026, 1, 1), Input = 1, Cached = 1, Output = 2 },
                Cost = cost,
                Latency = 1.5,
                Result = result,
                Reason = result == ModelCallResult.OverBudget ? "The day's budget for models does not allow this call." : null,
            },
            CancellationToken.None);

    /// <summary>A schedule that is never due.</summary>
    public static async Task Schedule(this RunningPages running, string name)
    {
        using var answer = await running.Client.PutAsJsonAsync(
            $"/v1/schedules/{name}", new { cron = "0 0 29 2 *", action = "write-feedback", parameters = new { kind = "general", days = 7 } });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A prompt with two versions, the first one in production.</summary>
    public static async Task PromptWithTwoVersions(this RunningPages running, string name)
    {
        var prompt = running.Services.GetRequiredService<IGrainFactory>().GetGrain<IPromptGrain>(name);
        await prompt.Add(new WritePrompt(new PromptText("Be kind.\nBe short.\nCite turns.", "{{chat}}"), "eva", "the first"));
        await prompt.Add(new WritePrompt(new PromptText("Be kind.\nBe very short.\nCite turns.", "{{chat}}"), "eva", "shorter"));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");
    }
}
